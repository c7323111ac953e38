import { sameEvaluation, type Evaluation, type FlagDefinition, type FlagStore } from '@halyard/core';
import { controlKind } from '@halyard/core/editing';
import type { FlagRow, Permission } from './FlagRow.ts';

export interface FlagRowInput extends Pick<
  FlagRow,
  'override' | 'readers' | 'drift' | 'answers' | 'isStarred' | 'draft'
> {
  readonly flags: FlagStore['flags'];
  readonly evaluation: Evaluation;
  readonly isAllowed: boolean;
}

/** Everything that the panel shows of one flag. */
export function createFlagRow(key: string, { flags, isAllowed, evaluation, ...rest }: FlagRowInput): FlagRow {
  const definition = flags && Object.hasOwn(flags, key) ? flags[key] : undefined;
  const real = evaluation.original ?? evaluation;
  return {
    ...rest,
    key,
    kind: controlKind(definition, real.value),
    definition,
    evaluation,
    real,
    // Who views the page with another context has forced nothing.
    isForced: Boolean(rest.override && evaluation.original),
    permission: permissionOf(definition, real, isAllowed),
  };
}

function permissionOf(
  definition: FlagDefinition | undefined,
  real: Evaluation,
  isAllowed: boolean,
): Permission {
  if (definition?.overridable === false) return 'declared';
  if (real.metadata?.['overridable'] === false) return 'locked';
  return isAllowed ? 'allowed' : 'not-granted';
}

/** Whether two rows of a flag say the same, so that only what is different is drawn again. */
export function isSameRow(one: FlagRow, other: FlagRow): boolean {
  return (
    one.override === other.override &&
    one.permission === other.permission &&
    one.readers === other.readers &&
    one.drift === other.drift &&
    one.answers === other.answers &&
    one.isStarred === other.isStarred &&
    one.draft === other.draft &&
    sameEvaluation(one.evaluation, other.evaluation)
  );
}
