import type { HonoRequest } from 'hono';
import { FlagServerError } from '../FlagServerError.ts';

/** Reads the version a change is based on; throws HAL-717 when the header is missing or names none (T44). */
export function readIfMatch(request: HonoRequest): number {
  const version = /^"(\d{1,9})"$/.exec(request.header('If-Match') ?? '')?.[1];
  if (version === undefined) throw new FlagServerError('HAL-717');
  return Number(version);
}
