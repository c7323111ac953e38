import type { Evaluation, FlagDefinition, Override } from '@halyard/core';
import type { ControlKind } from '@halyard/core/editing';

/** Whether a flag may be forced here, or who says no: the catalog, the source or the permission. */
export type Permission = 'allowed' | 'declared' | 'locked' | 'not-granted';

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
  /** What a tester chose, with or without effect. */
  readonly override: Override | undefined;
  readonly permission: Permission;
  /** What was typed and is not applied, or still being typed. */
  readonly draft: string | undefined;
}
