import type { Evaluation, FlagDefinition, Override, ServiceAnswer } from '@halyard/core';
import type { ControlKind, EntryProblem } from '@halyard/core/editing';

/**
 * Whether a flag may be forced now, or why not: its declaration or its source says no, or the permission does not cover it, rests
 * until a tester goes on, or is still being checked.
 */
export type Permission = 'allowed' | 'declared' | 'locked' | 'not-granted' | 'resting' | 'checking';

/** What the backend did under an override: it has another value for the flag now, or none. */
export type Drift = 'changed' | 'deleted';

/** One flag as the panel lists it. */
export interface FlagRow {
  readonly key: string;
  readonly kind: ControlKind;
  /** Absent for a flag that the catalog does not declare. */
  readonly definition: FlagDefinition | undefined;
  /** What the page sees now. */
  readonly evaluation: Evaluation;
  /** What it is without an override. */
  readonly real: Evaluation;
  readonly isForced: boolean;
  /** What a tester chose, with or without effect; kept also while the permission rests. */
  readonly override: Override | undefined;
  readonly permission: Permission;
  /** How many mounted readers and gates follow it; `undefined` while the page has not read it at all. */
  readonly readers: number | undefined;
  readonly drift: Drift | undefined;
  /** What services said last about its override. */
  readonly answers: readonly ServiceAnswer[];
  readonly isStarred: boolean;
  /** What was typed and is not applied, or still being typed. */
  readonly draft: string | undefined;
  /** Why that is no value. */
  readonly problem: EntryProblem | undefined;
}
