import type { Queries } from '../database/Database.ts';
import { notify } from '../database/notify.ts';
import { changeChannel } from './changeChannel.ts';

/**
 * Ends a change inside its transaction: counts the revision and tells all instances. Taking this row's lock also puts
 * the changes of all instances in one order.
 */
export async function publishChange(queries: Queries): Promise<void> {
  await queries.query('UPDATE configuration SET revision = revision + 1');
  await notify(queries, changeChannel);
}
