import type { Queries } from './Database.ts';

/** Any number will do, as long as all instances use the same. */
const LOCK = 7_425_925;

/** Lets only one instance at a time go on, until the transaction ends. */
export async function lockInstances(queries: Queries): Promise<void> {
  await queries.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
}
