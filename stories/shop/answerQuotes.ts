import { spyOn } from 'storybook/test';
import { calculateQuote } from '../../playground/backend/pricing/calculateQuote.ts';
import type { QuoteRequest } from '../../playground/backend/pricing/QuoteRequest.ts';

const terms = { volumeDiscount: { enabled: false, reason: 'DEFAULT' }, expressDelivery: true };

/** Answers what the pricing service would, by its own rule. Returns its undo. */
export function answerQuotes(): () => void {
  const real = globalThis.fetch;
  const spy = spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname !== '/api/quote') return real(input, init);
    return Response.json(calculateQuote((await request.json()) as QuoteRequest, terms));
  });
  return () => spy.mockRestore();
}
