import type { JsonValue } from '@halyard/core';
import type { FlagRecord } from '@halyard/server';

/** A strategy being edited. Fields hold what was typed, valid or not, so that nothing typed is lost. */
export interface StrategyDraft {
  /** Stays the same while the list is reordered. */
  readonly id: number;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Parameters that no field shows; they go back to the server as they came. */
  readonly kept: Readonly<Record<string, JsonValue>>;
  /** Undefined: the flag's own `onVariant`. */
  readonly variant: string | undefined;
}

/** Unsaved strategies of one flag, and the flag as it was when the editing began. */
export interface FlagDraft {
  readonly base: FlagRecord;
  readonly strategies: readonly StrategyDraft[];
}
