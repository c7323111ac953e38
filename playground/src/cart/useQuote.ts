import { createFetch } from '@halyard/core';
import { useFlag, useFlagStore } from '@halyard/react';
import { useEffect, useState } from 'react';
import type { Quote } from '../../backend/pricing/Quote.ts';
import type { Delivery } from '../../backend/pricing/QuoteRequest.ts';
import { requestShop } from '../requests/requestShop.ts';
import type { CartLine } from './cartLines.ts';

export interface QuoteState {
  /** The latest quote, kept while another one is asked for. */
  readonly quote?: Quote;
  /** Whether `quote` is for an older cart, and a new one is on its way. */
  readonly isBusy: boolean;
  readonly error?: unknown;
  readonly retry: () => void;
}

/** Asks what a cart costs. The request carries what a tester forced, so that the pricing service answers as forced. */
export function useQuote(lines: readonly CartLine[], delivery: Delivery): QuoteState {
  const store = useFlagStore();
  // Decided by the pricing service; read here as well, so that a flip asks for a new price at once.
  const hasVolumeDiscount = useFlag('volume-discount');
  const [attempt, setAttempt] = useState(0);
  const [quote, setQuote] = useState<{ readonly question: string; readonly value: Quote }>();
  const [failure, setFailure] = useState<{ readonly question: string; readonly error: unknown }>();
  const body = JSON.stringify({ lines, delivery });
  const question = `${attempt} ${hasVolumeDiscount} ${body}`;

  useEffect(() => {
    const asking = new AbortController();
    requestShop<Quote>('/api/quote', {
      method: 'POST',
      body: JSON.parse(body) as object, // Made two lines above; a text, so that equal carts are not asked for twice.
      signal: asking.signal,
      fetch: createFetch(store),
    }).then(
      (value) => setQuote({ question, value }),
      (error: unknown) => {
        if (!asking.signal.aborted) setFailure({ question, error });
      },
    );
    return () => asking.abort();
  }, [store, body, question]);

  const hasFailed = failure?.question === question;
  return {
    ...(quote && { quote: quote.value }),
    isBusy: quote?.question !== question && !hasFailed,
    ...(hasFailed && { error: failure.error }),
    retry: () => setAttempt(attempt + 1),
  };
}
