import type { ErrorCode, FlagKind, JsonValue } from '@halyard/core';

/** Who says what a flag of a story is; `play` is what the story's own play function set. */
export type FlagOrigin =
  | 'forced'
  | 'play'
  | 'view'
  | 'story'
  | 'component'
  | 'preview'
  | 'declared'
  | 'nobody';

/** One flag of a story, as preview and manager talk of it. */
export interface ReportedFlag {
  readonly key: string;
  readonly kind: FlagKind | undefined;
  readonly variants?: readonly JsonValue[];
  readonly min?: number;
  readonly max?: number;
  readonly default?: JsonValue;
  readonly description?: string;
  readonly owner?: string;
  readonly origin: FlagOrigin;
  readonly value: JsonValue | undefined;
  /** What it would be if it were not forced. */
  readonly unforced: JsonValue | undefined;
  readonly isRead: boolean;
  /** Absent for a flag that has a value as it should. */
  readonly errorCode?: ErrorCode;
  readonly isPending?: true;
}

/** What a story's flags are now. */
export interface FlagsReport {
  readonly storyId: string;
  readonly flags: readonly ReportedFlag[];
  /** The keys of the story's `parameters.flags`. */
  readonly given: readonly string[];
  /** Where the app runs, if the preview says so. */
  readonly appUrl?: string;
  /** How often a flag that is read became different since the story was mounted. */
  readonly flips: number;
  /** Cumulative layout shift since then; 0.1 and more is seen as jumping (Web Vitals). */
  readonly layoutShift: number;
}
