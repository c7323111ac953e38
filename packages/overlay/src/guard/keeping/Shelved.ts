import type { Override } from '@halyard/core';

/** An override without effect, that a tester may set again. Times are epoch milliseconds. */
export type Shelved = Override & {
  readonly endedAt: number;
  /** Its time was up, or nobody touched the page for an hour. */
  readonly endedBy: 'time' | 'idleness';
};
