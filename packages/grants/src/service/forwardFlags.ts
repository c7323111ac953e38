import { formatBaggage, foreignBaggage } from './baggage.ts';
import { GRANT_HEADER, OVERRIDES_HEADER } from './carriedHeaders.ts';
import { flagsOf } from './flagsOf.ts';

export interface ForwardFlagsOptions {
  /**
   * Sends two members of W3C Baggage instead of headers, beside the members given here (`''` for none). Only for services that
   * are configured with `baggage: true`: whoever gets baggage may hand it on to anybody.
   */
  readonly baggage?: string;
}

/**
 * The headers that tell a service of yours what a tester forced: verified list and grant, nothing for customers. Never for a
 * third party; `fetchWithFlags` sees to that by itself.
 */
export function forwardFlags(
  request: object,
  { baggage }: ForwardFlagsOptions = {},
): Readonly<Record<string, string>> {
  const headers = flagsOf(request).carried.forwardHeaders;
  const { [OVERRIDES_HEADER]: list, [GRANT_HEADER]: token } = headers;
  if (baggage === undefined || list === undefined || token === undefined) return headers;
  const others = foreignBaggage(baggage);
  return { baggage: (others && `${others},`) + formatBaggage(list, token) };
}
