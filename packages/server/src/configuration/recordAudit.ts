import type { Queries } from '../database/Database.ts';
import type { AuditEntry } from './AuditEntry.ts';

/** Appends to the audit; pass the queries of the change's own transaction, so that neither exists without the other (T44). */
export async function recordAudit(queries: Queries, entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
  await queries.query(
    'INSERT INTO audit (actor, action, flag_key, before, after) VALUES ($1, $2, $3, $4::json, $5::json)',
    [
      entry.actor,
      entry.action,
      entry.flagKey ?? null,
      JSON.stringify(entry.before),
      JSON.stringify(entry.after),
    ],
  );
}
