import { GrantError } from './GrantError.ts';
import { serviceMeanings, type ServiceErrorCode } from './serviceMeanings.ts';

/** A refusal by an issuer or a service. Its words are kept out of what pages load. */
export function serviceError(code: ServiceErrorCode, detail?: string): GrantError {
  return new GrantError(code, detail, serviceMeanings[code]);
}
