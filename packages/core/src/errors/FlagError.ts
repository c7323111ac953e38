import { describeError } from './describeError.ts';
import type { HalyardCode } from './errorCodes.ts';

/** An error of Halyard's, with a stable code. Thrown only for mistakes in code, never for what a backend or tester did. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
  declare readonly code: HalyardCode;

  constructor(code: HalyardCode, words: string | false) {
    super(describeError(code, words));
    this.code = code;
  }
}
