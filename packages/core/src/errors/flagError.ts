import { describeError } from './describeError.ts';
import type { HalyardCode } from './errorCodes.ts';

/** An error of Halyard's, with a stable code. Thrown only for mistakes in code, never for what a backend or tester did. */
export interface FlagError extends Error {
  readonly code: HalyardCode;
}

/** Makes one. No class: every page would carry it for the code alone. */
export function flagError(code: HalyardCode, words: string | false): FlagError {
  return Object.assign(new Error(describeError(code, words)), { code });
}
