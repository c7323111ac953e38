import { fetchWithFlags } from '@halyard/grants/service';
import { fetchWithin } from '../fetchWithin.ts';
import type { Quote } from '../pricing/Quote.ts';
import type { QuoteRequest } from '../pricing/QuoteRequest.ts';
import { ShopError } from './ShopError.ts';
import type { ShopContext } from './ShopEnvironment.ts';
import { visitorContext } from './Visitor.ts';

/** Where prices come from, and what proves that the shop asks. */
export interface PricingAccess {
  readonly pricingUrl: string;
  readonly serviceToken: string;
}

const answerWithinMilliseconds = 5000;

/**
 * Has a cart priced for the request's visitor and passes on the tester's verified overrides, never the request's own
 * headers (T1). Throws `PRICING_UNAVAILABLE`.
 */
export async function requestQuote(
  c: ShopContext,
  request: QuoteRequest,
  { pricingUrl, serviceToken }: PricingAccess,
): Promise<Quote> {
  // The shop itself decides by no flag that a tester may force; what pricing says about them is added to this answer.
  const ask = fetchWithFlags(c, { origins: [new URL(pricingUrl).origin] });
  const response = await fetchWithin(answerWithinMilliseconds, ask)(`${pricingUrl}/quote`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${serviceToken}` },
    body: JSON.stringify({ ...request, context: visitorContext(c.get('visitor')) }),
    redirect: 'error',
    signal: c.req.raw.signal,
  }).catch(unavailable);
  if (!response.ok) return unavailable(new Error(`pricing answered ${response.status}`));
  // pricing is ours and deployed with the shop.
  return (await response.json().catch(unavailable)) as Quote;
}

function unavailable(cause: unknown): never {
  console.warn('pricing cannot be reached:', cause instanceof Error ? cause.message : cause);
  throw new ShopError(503, {
    code: 'PRICING_UNAVAILABLE',
    message: 'We cannot calculate prices at the moment. Please try again shortly.',
  });
}
