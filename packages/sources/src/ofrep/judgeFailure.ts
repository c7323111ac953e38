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

/** A request that failed. */
export interface FailedRequest {
  /** Absent if no answer came at all. */
  readonly response: Response | undefined;
  readonly error: unknown;
  /** Between the first request that failed in a row and this one, in milliseconds. */
  readonly outage: number;
  /** Since this request, in milliseconds. */
  readonly age: number;
}

export function judgeFailure({ response, error, outage, age }: FailedRequest): Failure {
  const { status = 0 } = response ?? {};
  const named = response && retryAfter(response);
  // "At once", or a date that has passed, is nothing that a flood of pages can be sent back with.
  const asked = named !== undefined && named > 0 ? named : undefined;
  // What we ask is wrong, and will be when we ask again.
  const isMistake = status >= 400 && status < 500 && status !== 408 && status !== 429;
  const usual = isMistake ? backOff(outage, 60_000, 300_000) : backOff(outage);
  const code =
    status === 401 || status === 403
      ? 'HAL-402'
      : isMistake || status === 304 || error instanceof SyntaxError
        ? 'HAL-401'
        : 'HAL-403';
  return {
    code,
    words: process.env.NODE_ENV !== 'production' && words[code](status),
    wait: { milliseconds: asked ?? usual - age, isBinding: asked !== undefined },
  };
}

const words = {
  'HAL-401': (status: number) =>
    `the flag backend's answer (${status}) cannot be used — it is not what OFREP 0.3 says — check baseUrl and what answers there`,
  'HAL-402': (status: number) =>
    `the flag backend answered ${status} — it refuses the credentials, so it is not asked any more — correct headers or session, then call refresh() or set another context`,
  'HAL-403': (status: number) =>
    `the flag backend cannot be reached (${status || 'no answer'}) — last known or default values are used, and it is asked again — check that it runs`,
};
