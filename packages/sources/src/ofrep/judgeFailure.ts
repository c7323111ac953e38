import { backOff } from '../http/backOff.ts';
import type { Wait } from '../http/createRetrier.ts';
import { retryAfter } from '../http/retryAfter.ts';

/** What a failed request means. */
export interface Failure {
  /** Not understood, refused, or not to be reached. */
  readonly code: 'HAL-401' | 'HAL-402' | 'HAL-403';
  readonly wait: Wait;
}

/** A request that failed. */
export interface FailedRequest {
  /** Absent if no answer came at all. */
  readonly response: Response | undefined;
  readonly error: unknown;
  /** When it was made, in milliseconds of the epoch. */
  readonly begunAt: number;
  /** When the first was made of those that have failed in a row. */
  readonly failingSince: number;
}

export function judgeFailure({ response, error, begunAt, failingSince }: FailedRequest): Failure {
  const outage = begunAt - failingSince;
  const age = Math.abs(Date.now() - begunAt);
  const { status = 0 } = response ?? {};
  const asked = response && retryAfter(response);
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
    wait: { milliseconds: asked ?? usual - age, isBinding: !!asked },
  };
}
