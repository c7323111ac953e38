import type { FlagStore } from '@halyard/core';

/** What a test asks of the page, in its address. */
export interface FaultPageOptions {
  /** The backend's origin. */
  readonly server: string;
  readonly subject: string;
  /** More options for the source. */
  readonly source?: Readonly<Record<string, unknown>>;
}

/** What a reader was shown, and to whom. */
export interface Sight {
  readonly subject: string | undefined;
  readonly key: string;
  readonly value: unknown;
  readonly reason: string;
}

/** What the page gives its tests, as `faultPage`. */
export interface FaultPage {
  readonly store: FlagStore;
  /** Everything that was rendered, oldest first. */
  readonly sights: readonly Sight[];
  /** Every status after `NOT_READY`, oldest first, without repetitions. */
  readonly statuses: readonly string[];
  /** Shows the page to somebody else. */
  readonly signIn: (subject: string) => void;
}

declare global {
  // oxlint-disable-next-line vars-on-top -- How TypeScript declares a global.
  var faultPage: FaultPage;
}
