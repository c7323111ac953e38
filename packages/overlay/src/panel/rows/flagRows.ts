import type { Catalog, Evaluation, FlagDefinition, Overrides } from '@halyard/core';
import { controlKind } from '@halyard/core/editing';
import type { FlagRow, Permission } from './FlagRow.ts';

export interface FlagRowsInput {
  readonly flags: Catalog | undefined;
  readonly sourceKeys: Iterable<string>;
  readonly overrides: Overrides;
  readonly drafts: ReadonlyMap<string, string>;
  readonly evaluate: (key: string) => Evaluation;
  readonly allows: (key: string) => boolean;
}

/**
 * Lists every flag that is known from anywhere: declared ones as declared, then the source's and the forced ones by key. A row
 * of `before` is used again if nothing about it is different, so that only what changed is drawn.
 */
export function flagRows(input: FlagRowsInput, before: readonly FlagRow[] = []): readonly FlagRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return allKeys(input).map((key) => {
    const row = flagRow(key, input);
    const earlier = known.get(key);
    return earlier && isSameRow(earlier, row) ? earlier : row;
  });
}

function allKeys({ flags = {}, sourceKeys, overrides }: FlagRowsInput): readonly string[] {
  const declared = Object.keys(flags);
  const others = new Set([...sourceKeys, ...overrides.keys()]);
  for (const key of declared) others.delete(key);
  return [...declared, ...[...others].toSorted((one, other) => one.localeCompare(other))];
}

function flagRow(key: string, { flags, overrides, drafts, evaluate, allows }: FlagRowsInput): FlagRow {
  const definition = flags && Object.hasOwn(flags, key) ? flags[key] : undefined;
  const evaluation = evaluate(key);
  const real = evaluation.original ?? evaluation;
  return {
    key,
    kind: controlKind(definition, real.value),
    definition,
    evaluation,
    real,
    isForced: evaluation.original !== undefined,
    override: overrides.get(key),
    permission: permissionOf(definition, real, allows(key)),
    draft: drafts.get(key),
  };
}

function permissionOf(
  definition: FlagDefinition | undefined,
  real: Evaluation,
  isAllowed: boolean,
): Permission {
  if (definition?.overridable === false) return 'declared';
  if (real.metadata?.overridable === false) return 'locked';
  return isAllowed ? 'allowed' : 'not-granted';
}

function isSameRow(one: FlagRow, other: FlagRow): boolean {
  return (
    one.evaluation === other.evaluation &&
    one.override === other.override &&
    one.permission === other.permission &&
    one.draft === other.draft
  );
}
