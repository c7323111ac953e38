import type { HalyardCode } from '@halyard/core';
import { backOff } from '../http/backOff.ts';
import type { Wait } from '../http/createRetrier.ts';
import { retryAfter } from '../http/retryAfter.ts';

/** What a failed request means. */
export interface Failure {
  readonly code: HalyardCode;
  readonly words: string | false;
  readonly wait: Wait;
  /** What we ask is wrong, and will be when we ask again. */
  readonly isMistake: boolean;
}

/** When a request failed, in milliseconds. */
export interface FailureTimes {
  /** Between the first request that failed in a row and this one. */
  readonly outage: number;
  /** Since this request. */
  readonly elapsed: number;
}

/** Judges a failure: without `response` no answer came at all. */
export function judgeFailure(
  response: Response | undefined,
  { error, outage, elapsed }: FailureTimes & { readonly error: unknown },
): Failure {
  const status = response?.status ?? 0;
  const isRefused = status === 401 || status === 403;
  const isMistake = status >= 400 && status < 500 && status !== 408 && status !== 429;
  const asked = response && retryAfter(response);
  // A refused one is only a look at whether there are other credentials by now.
  const usual = isRefused ? 30_000 : isMistake ? backOff(outage, 60_000, 300_000) : backOff(outage);
  const wait = {
    // A backend that asks for less than we leave it alone for anyway has that, too.
    milliseconds: Math.max(isRefused ? 0 : (asked ?? 0), 1_000, usual - elapsed),
    isBinding: !isRefused && !!asked,
  };
  if (isRefused) {
    return {
      code: 'HAL-402',
      words:
        process.env.NODE_ENV !== 'production' &&
        `the flag backend answered ${status} — it refuses the credentials, so it is not asked any more — correct headers or session, then call refresh() or set another context`,
      wait,
      isMistake,
    };
  }
  if (isMistake || status === 304 || error instanceof SyntaxError) {
    return {
      code: 'HAL-401',
      words:
        process.env.NODE_ENV !== 'production' &&
        `the flag backend's answer (${status}) cannot be used — it is not what OFREP 0.3 says — check baseUrl and what answers there`,
      wait,
      isMistake,
    };
  }
  return {
    code: 'HAL-403',
    words:
      process.env.NODE_ENV !== 'production' &&
      `the flag backend cannot be reached (${status || 'no answer'}) — last known or default values are used, and it is asked again — check that it runs`,
    wait,
    isMistake,
  };
}
