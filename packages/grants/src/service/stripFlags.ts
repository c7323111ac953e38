import { foreignBaggage, hasOwnMember } from './baggage.ts';
import { DEV_HEADER, GRANT_HEADER, OVERRIDES_HEADER } from './carriedHeaders.ts';

/** Whether any of our headers is there, so that other requests need not be copied. */
export function carriesFlags(headers: Headers): boolean {
  return (
    [OVERRIDES_HEADER, GRANT_HEADER, DEV_HEADER].some((name) => headers.has(name)) ||
    hasOwnMember(headers.get('baggage'))
  );
}

/** Takes overrides and grant out of headers, in place: what was not verified goes nowhere, and third parties get nothing (T1, T35). */
export function stripFlags(headers: Headers): void {
  for (const name of [OVERRIDES_HEADER, GRANT_HEADER, DEV_HEADER]) headers.delete(name);
  const baggage = headers.get('baggage');
  if (!hasOwnMember(baggage)) return;
  const others = foreignBaggage(baggage);
  if (others) headers.set('baggage', others);
  else headers.delete('baggage');
}
