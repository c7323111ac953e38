import type { Evaluation } from '@halyard/core';

/** Which slot stands in for a flag that is not known. A backend that has no such flag has evaluated it: that is no failure. */
export function absentSlot({ errorCode, pending }: Evaluation): 'pending' | 'error' | undefined {
  if (pending) return 'pending';
  return errorCode && errorCode !== 'FLAG_NOT_FOUND' ? 'error' : undefined;
}
