import type { JsonValue, Override } from '@halyard/core';
import type { OverrideOptions } from '@halyard/core/overrides';

type Simulated = NonNullable<Override['simulate']>;

/** What the panel can do to a store. */
export interface PanelActions {
  /** Forces a value. A flag that was forced keeps its scope, its note and its time. */
  readonly force: (key: string, value: JsonValue) => void;
  /** Puts a flag into a state that it can be in without a value. */
  readonly simulate: (key: string, state: Simulated) => void;
  /** Changes how a flag is forced, not to what. */
  readonly adjust: (key: string, options: OverrideOptions) => void;
  /** Gives a flag its real value back, and forgets what was typed for it. */
  readonly reset: (key: string) => void;
  /** Gives all flags their real values back; can be undone. */
  readonly resetAll: (words: string) => void;
  /** Does something that the footer offers to undo. */
  readonly change: (words: string, change: () => void) => void;
  readonly undo: () => void;
  readonly star: (key: string) => void;
  /** Keeps what is typed for a flag, until it is `undefined`. */
  readonly keepDraft: (key: string, text: string | undefined) => void;
  /** Has seen that the backend changed a flag under its override. */
  readonly acceptDrift: (key: string) => void;
  readonly refresh: () => void;
}
