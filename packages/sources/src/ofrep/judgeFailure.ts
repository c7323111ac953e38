import type { HalyardCode } from '@halyard/core';
import { backOff } from '../http/backOff.ts';
import type { Wait } from '../http/createRetrier.ts';
import { retryAfter } from '../http/retryAfter.ts';

/** What a failed request means. */
export interface Failure {
  readonly code: HalyardCode;
  readonly words: string | false;
  readonly wait: Wait;
}

/** Judges one more failure after `failures` in a row: without `response` no answer came at all. */
export function judgeFailure(
  response: Response | undefined,
  { error, failures }: { readonly error: unknown; readonly failures: number },
): Failure {
  const status = response?.status ?? 0;
  if (status === 401 || status === 403) {
    return {
      code: 'HAL-402',
      words:
        process.env.NODE_ENV !== 'production' &&
        `the flag backend answered ${status} — it refuses the credentials, so it is not asked any more — correct headers or session, then call refresh() or set another context`,
      wait: { milliseconds: Infinity, isBinding: true },
    };
  }
  const asked = response && retryAfter(response);
  // What we ask is wrong, and will be when we ask again: first in 1 min, later every 5 min.
  const isMistake = status >= 400 && status < 500 && status !== 408 && status !== 429;
  const usual = backOff(failures);
  const wait = {
    milliseconds: asked ?? (isMistake ? Math.min(300_000, 60 * usual) : usual),
    isBinding: asked !== undefined,
  };
  if (isMistake || status === 304 || error instanceof SyntaxError) {
    return {
      code: 'HAL-401',
      words:
        process.env.NODE_ENV !== 'production' &&
        `the flag backend's answer (${status}) cannot be used — it is not what OFREP 0.3 says — check baseUrl and what answers there`,
      wait,
    };
  }
  return {
    code: 'HAL-403',
    words:
      process.env.NODE_ENV !== 'production' &&
      `the flag backend cannot be reached (${status || 'no answer'}) — last known or default values are used, and it is asked again — check that it runs`,
    wait,
  };
}
