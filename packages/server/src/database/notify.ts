import type { Queries } from './Database.ts';

/** Wakes every listener of the channel; inside a transaction it leaves with the commit, or not at all. */
export async function notify(queries: Queries, channel: string): Promise<void> {
  await queries.query('SELECT pg_notify($1, $2)', [channel, '']);
}
