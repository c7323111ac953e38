import { isJsonObject } from '../isJsonObject.ts';
import type { FlagRecord } from '../flags/FlagRecord.ts';
import type { StrategyRecord } from '../flags/StrategyRecord.ts';

/** A row of the table `flags`, as `flagColumns` selects it. Its JSON may have been edited by hand. */
export interface FlagRow extends Omit<FlagRecord, 'variants' | 'strategies' | 'updatedAt'> {
  readonly variants: unknown;
  readonly strategies: unknown;
  readonly updatedAt: Date;
}

/** The SELECT list that makes a `FlagRow`. */
export const flagColumns = `key, kind, description, owner, variants, on_variant AS "onVariant",
  off_variant AS "offVariant", enabled, strategies, overridable, expose_to_testers AS "exposeToTesters", secret, version,
  updated_at AS "updatedAt"`;

/** Makes a flag of its row; what cannot be a strategy becomes one without a name, which matches nobody (S2). */
export function flagOfRow(row: FlagRow): FlagRecord {
  return {
    key: row.key,
    kind: row.kind,
    description: row.description,
    owner: row.owner,
    variants: isJsonObject(row.variants) ? row.variants : {},
    onVariant: row.onVariant,
    offVariant: row.offVariant,
    enabled: row.enabled,
    strategies: Array.isArray(row.strategies) ? row.strategies.map(strategyOf) : [],
    overridable: row.overridable,
    exposeToTesters: row.exposeToTesters,
    secret: row.secret,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

function strategyOf(entry: unknown): StrategyRecord {
  if (!isJsonObject(entry)) return { name: '', parameters: {} };
  const { name, parameters, variant } = entry;
  return {
    name: typeof name === 'string' ? name : '',
    parameters: isJsonObject(parameters) ? parameters : {},
    ...(typeof variant === 'string' && { variant }),
  };
}
