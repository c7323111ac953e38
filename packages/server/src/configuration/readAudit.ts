import type { Queries } from '../database/Database.ts';
import type { AuditEntry } from './AuditEntry.ts';

interface AuditRow extends Omit<AuditEntry, 'at' | 'flagKey'> {
  readonly at: Date;
  readonly flagKey: string | null;
}

/** Reads the newest entries, at most `limit`, older than the entry `before` when that is given. */
export async function readAudit(
  queries: Queries,
  { limit, before }: { limit: number; before: number | undefined },
): Promise<readonly AuditEntry[]> {
  const rows = await queries.query<AuditRow>(
    `SELECT id, at, actor, action, flag_key AS "flagKey", before, after FROM audit
      WHERE $2::integer IS NULL OR id < $2::integer ORDER BY id DESC LIMIT $1`,
    [limit, before ?? null],
  );
  return rows.map(({ at, flagKey, ...row }) => ({
    ...row,
    at: at.toISOString(),
    ...(flagKey !== null && { flagKey }),
  }));
}
