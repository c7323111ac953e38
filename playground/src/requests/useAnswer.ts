import { useEffect, useState } from 'react';
import { requestShop } from './requestShop.ts';

/** How a question to the backend stands. */
export type Answer<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void };

/** Asks `path` once, and again when it changes or after `retry`. An answer to another path is never shown. */
export function useAnswer<Value>(path: string): Answer<Value> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled<Value>>();
  const question = `${attempt} ${path}`;
  useEffect(() => {
    const asking = new AbortController();
    requestShop<Value>(path, { signal: asking.signal }).then(
      (value) => setSettled({ question, value }),
      (error: unknown) => {
        if (!asking.signal.aborted) setSettled({ question, error });
      },
    );
    return () => asking.abort();
  }, [path, question]);
  if (settled?.question !== question) return { state: 'loading' };
  if ('value' in settled) return { state: 'ready', value: settled.value };
  return { state: 'failed', error: settled.error, retry: () => setAttempt(attempt + 1) };
}

type Settled<Value> =
  | { readonly question: string; readonly value: Value }
  | { readonly question: string; readonly error: unknown };
