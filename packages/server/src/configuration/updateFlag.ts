import { isDeepStrictEqual } from 'node:util';
import type { Database, Queries } from '../database/Database.ts';
import { FlagServerError } from '../FlagServerError.ts';
import type { FlagRecord } from '../flags/FlagRecord.ts';
import type { StrategyRecord } from '../flags/StrategyRecord.ts';
import type { JsonObject } from '..//JsonObject.ts';
import { parseStrategies } from '../flags/parseStrategies.ts';
import { releasesToEveryone } from '../flags/releasesToEveryone.ts';
import { flagColumns, flagOfRow, type FlagRow } from './FlagRow.ts';
import { publishChange } from './publishChange.ts';
import { recordAudit } from './recordAudit.ts';

/** What an admin wants a flag to be. */
export interface FlagChange {
  readonly enabled?: boolean;
  readonly secret?: boolean;
  /** As it came in; checked against the flag's variants. */
  readonly strategies?: unknown;
  /** The flag's key, when the admin means to turn it on for everyone. */
  readonly confirm?: string;
}

/** Which flag, the version the change is based on, and who makes it. */
export interface FlagChangeTarget {
  readonly key: string;
  readonly version: number;
  readonly actor: string;
}

/** A change was based on an old version; `current` is what somebody else made of it. */
export interface VersionConflict<Current> {
  readonly conflict: true;
  readonly current: Current;
}

/** Changes a flag with its audit in one transaction; throws HAL-719, HAL-720 or HAL-721. */
export async function updateFlag(
  database: Database,
  target: FlagChangeTarget,
  change: FlagChange,
): Promise<FlagRecord | VersionConflict<FlagRecord>> {
  return database.transaction(async (queries) => {
    const before = await readForUpdate(queries, target.key);
    if (before.version !== target.version) return { conflict: true, current: before };
    const after = {
      enabled: change.enabled ?? before.enabled,
      secret: change.secret ?? before.secret,
      strategies:
        change.strategies === undefined
          ? before.strategies
          : parseStrategies(change.strategies, before.variants),
    };
    if (releasesToEveryone(after) && !releasesToEveryone(before) && change.confirm !== before.key) {
      throw new FlagServerError('HAL-719', { detail: `confirm must be "${before.key}"` });
    }
    const audited = await auditFlagChange(queries, { before, after, actor: target.actor });
    return audited ? writeFlag(queries, before.key, after) : before;
  });
}

/** An interface has no index signature; a copy of its members is a JSON object. */
function jsonOf(strategy: StrategyRecord): JsonObject {
  return { ...strategy };
}

type Changeable = Pick<FlagRecord, 'enabled' | 'secret' | 'strategies'>;

async function readForUpdate(queries: Queries, key: string): Promise<FlagRecord> {
  const [row] = await queries.query<FlagRow>(`SELECT ${flagColumns} FROM flags WHERE key = $1 FOR UPDATE`, [
    key,
  ]);
  if (!row) throw new FlagServerError('HAL-721');
  return flagOfRow(row);
}

/** Records what really changes, and says whether anything does. */
async function auditFlagChange(
  queries: Queries,
  { before, after, actor }: { before: FlagRecord; after: Changeable; actor: string },
): Promise<boolean> {
  const switched = before.enabled !== after.enabled;
  const concealed = before.secret !== after.secret;
  const targeted = !isDeepStrictEqual(before.strategies, after.strategies);
  if (switched) {
    await recordAudit(queries, {
      actor,
      action: after.enabled ? 'flag.enabled' : 'flag.disabled',
      flagKey: before.key,
      before: { enabled: before.enabled },
      after: { enabled: after.enabled },
    });
  }
  if (concealed) {
    await recordAudit(queries, {
      actor,
      action: after.secret ? 'flag.concealed' : 'flag.revealed',
      flagKey: before.key,
      before: { secret: before.secret },
      after: { secret: after.secret },
    });
  }
  if (targeted) {
    await recordAudit(queries, {
      actor,
      action: 'flag.strategies',
      flagKey: before.key,
      before: { strategies: before.strategies.map(jsonOf) },
      after: { strategies: after.strategies.map(jsonOf) },
    });
  }
  return switched || concealed || targeted;
}

async function writeFlag(
  queries: Queries,
  key: string,
  { enabled, secret, strategies }: Changeable,
): Promise<FlagRecord> {
  const [row] = await queries.query<FlagRow>(
    `UPDATE flags SET enabled = $2, strategies = $3::json, secret = $4, version = version + 1, updated_at = now()
      WHERE key = $1 RETURNING ${flagColumns}`,
    [key, enabled, JSON.stringify(strategies), secret],
  );
  if (!row) throw new FlagServerError('HAL-721');
  await publishChange(queries);
  return flagOfRow(row);
}
