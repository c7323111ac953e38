import { warn } from '@halyard/core';
import type { Failure } from './judgeFailure.ts';

/** Says in the console why the backend's flags are not to be had. */
export function warnOfFailure(code: Failure['code'], response: Response | undefined, error: unknown): void {
  warn(code, process.env.NODE_ENV !== 'production' && words[code](response?.status), error);
}

const words = {
  'HAL-401': (status?: number) =>
    `the flag backend's answer (${status}) cannot be used — it is not what OFREP 0.3 says — check baseUrl and what answers there`,
  'HAL-402': (status?: number) =>
    `the flag backend answered ${status} — it refuses the credentials, so it is not asked any more — correct headers or session, then call refresh() or set another context`,
  'HAL-403': (status?: number) =>
    `the flag backend cannot be reached (${status ?? 'no answer'}) — last known or default values are used, and it is asked again — check that it runs`,
};
