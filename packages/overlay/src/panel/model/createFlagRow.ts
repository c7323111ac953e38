import { sameEvaluation, type Access, type Evaluation, type FlagStore } from '@halyard/core';
import { controlKind, parseEntry } from '@halyard/core/editing';
import type { FlagRow, Permission } from './FlagRow.ts';

export interface FlagRowInput extends Pick<
  FlagRow,
  'override' | 'readers' | 'drift' | 'answers' | 'isStarred' | 'draft'
> {
  readonly flags: FlagStore['flags'];
  readonly evaluation: Evaluation;
  readonly access: Access | undefined;
}

/** Everything that the panel shows of one flag. */
export function createFlagRow(key: string, { flags, access, evaluation, ...rest }: FlagRowInput): FlagRow {
  const definition = flags && Object.hasOwn(flags, key) ? flags[key] : undefined;
  const real = evaluation.original ?? evaluation;
  const { override, draft } = rest;
  const edited = { kind: controlKind(definition, real.value), definition, real };
  const permission = permissionOf(key, edited, access);
  return {
    ...rest,
    ...edited,
    key,
    evaluation,
    problem: draft === undefined ? undefined : parseEntry(edited, draft).problem,
    // Who views the page with another context has forced nothing.
    isForced: Boolean(permission === 'allowed' && override && evaluation.original),
    permission,
  };
}

function permissionOf(
  key: string,
  { definition, real }: Pick<FlagRow, 'definition' | 'real'>,
  access: Access | undefined,
): Permission {
  if (definition?.overridable === false) return 'declared';
  if (real.metadata?.['overridable'] === false) return 'locked';
  if (access?.allows(key)) return 'allowed';
  // It covers nothing now: what it covers is known again when it counts again.
  if (access?.state === 'ended') return 'resting';
  return access?.state === 'checking' ? 'checking' : 'not-granted';
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
