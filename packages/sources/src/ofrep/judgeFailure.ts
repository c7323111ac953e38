import type { HalyardCode } from '@halyard/core';
import { backOff } from '../http/backOff.ts';
import type { Wait } from '../http/Retrier.ts';
import { retryAfter } from '../http/retryAfter.ts';

/** What a failed request means. */
export interface Failure {
  readonly code: HalyardCode;
  readonly words: string | false;
  /** The backend refuses the credentials, so asking again by itself is of no use. */
  readonly isFatal: boolean;
  readonly wait: Wait;
}

/** Judges the `failures`th failure in a row after the first: without `response` no answer came at all. */
export function judgeFailure(
  response: Response | undefined,
  { error, failures }: { readonly error: unknown; readonly failures: number },
): Failure {
  const status = response?.status ?? 0;
  if (status === 401 || status === 403) return refused(status);
  const asked = response && retryAfter(response);
  // What we ask is wrong, and will be when we ask again.
  const isMistake = status >= 400 && status < 500 && status !== 408 && status !== 429;
  const milliseconds =
    asked ?? backOff(failures, isMistake ? { first: 60_000, longest: 240_000 } : undefined);
  const isUnusable = isMistake || status === 304 || error instanceof SyntaxError;
  return {
    code: isUnusable ? 'HAL-401' : 'HAL-403',
    words: process.env.NODE_ENV !== 'production' && describe(status, isUnusable),
    isFatal: false,
    wait: { milliseconds, isBinding: asked !== undefined },
  };
}

function refused(status: number): Failure {
  const words = `the flag backend answered ${status} — it refuses the credentials, so it is not asked any more — correct headers or session, then call refresh() or set another context`;
  return {
    code: 'HAL-402',
    words: process.env.NODE_ENV !== 'production' && words,
    isFatal: true,
    wait: { milliseconds: Infinity, isBinding: true },
  };
}

function describe(status: number, isUnusable: boolean): string {
  return isUnusable
    ? `the flag backend's answer (${status}) cannot be used — it is not what OFREP 0.3 says — check baseUrl and what answers there`
    : `the flag backend cannot be reached (${status || 'no answer'}) — last known or default values are used, and it is asked again — check that it runs`;
}
