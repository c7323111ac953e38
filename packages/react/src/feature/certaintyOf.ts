import type { Evaluation } from '@halyard/core';

/** Whether a flag failed (0), is pending (1) or is known (2). A backend that has no such flag has evaluated it: that is no failure. */
export function certaintyOf({ errorCode, pending }: Evaluation): 0 | 1 | 2 {
  if (pending) return 1;
  return errorCode && errorCode !== 'FLAG_NOT_FOUND' ? 0 : 2;
}
