import type { Evaluation } from '@halyard/core';

/** Whether a flag could not be evaluated. A backend that has no such flag evaluated it: that is no failure. */
export function isFailed({ errorCode, pending }: Evaluation): boolean {
  return errorCode !== undefined && !pending && errorCode !== 'FLAG_NOT_FOUND';
}
