import { describeError } from './describeError.ts';
import type { HalyardCode } from './errorCodes.ts';

/** Says in the console what went wrong without breaking the app. */
export function warn(code: HalyardCode, words: string | false, ...details: readonly unknown[]): void {
  console.warn(describeError(code, words), ...details);
}
