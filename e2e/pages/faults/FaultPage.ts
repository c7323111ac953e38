import type { FlagStore } from '@halyard/core';
import type { GrantAccessOptions } from '@halyard/grants';
import type { OfrepOptions } from '@halyard/sources/ofrep';

/** What a test asks of the page, in its address. */
export interface FaultPageOptions {
  /** The backend's origin. */
  readonly server: string;
  /** Absent: nobody has signed in. */
  readonly subject?: string;
  /** More options for the source. */
  readonly source?: Omit<OfrepOptions, 'fetch' | 'headers'>;
  /** Who may override: whoever holds a grant, or anybody. Default nobody. */
  readonly access?: GrantAccessOptions | 'open';
  /** Begins once the browser is offline, as an installed app may. */
  readonly startsOffline?: boolean;
}

/** What a reader was shown, and to whom. */
export interface Sight {
  readonly subject: string | undefined;
  readonly key: string;
  readonly value: unknown;
  readonly reason: string;
  readonly errorCode: string | undefined;
}

/** What the page gives its tests, as `faultPage`. */
export interface FaultPage {
  readonly store: FlagStore;
  /** Everything that was rendered, oldest first. */
  readonly sights: readonly Sight[];
  /** Every status after `NOT_READY`, oldest first, without repetitions. */
  readonly statuses: readonly string[];
  /** Shows the page to somebody else; to nobody without `subject`. */
  readonly signIn: (subject?: string) => void;
  /** Another store on another source, as another page would have. */
  readonly createStore: () => FlagStore;
  /** Forces `turn`, in this tab or in all of them. */
  readonly force: (turn: number, scope: 'browser' | 'tab') => void;
  readonly unforce: () => void;
}

declare global {
  // oxlint-disable-next-line no-var -- How TypeScript declares what the page has, in the tests that look into it.
  var faultPage: FaultPage;
}
