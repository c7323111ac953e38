import { followDatabase } from './configuration/followDatabase.ts';
import { seedDatabase } from './configuration/seedDatabase.ts';
import { openDatabase } from './database/openDatabase.ts';
import type { FlagServer } from './FlagServer.ts';
import { FlagServerError } from './FlagServerError.ts';
import type { FlagServerOptions } from './FlagServerOptions.ts';
import { serveFlags } from './serveFlags.ts';
import { writeLogLine } from './writeLogLine.ts';

/**
 * Opens the database, seeds it when it is empty, and resolves to a server that answers OFREP 0.3 under `/ofrep/v1/`, the
 * admin API under `/admin/api/` and the admin panel under `/admin/`. Rejects with HAL-701 to HAL-704 when it cannot start.
 */
export async function createFlagServer(options: FlagServerOptions): Promise<FlagServer> {
  const { dataFolder, databaseUrl, seed, log = writeLogLine } = options;
  if (options.serviceTokens.some((token) => token.trim() === '')) {
    throw new FlagServerError('HAL-703', { detail: 'a service token is empty' });
  }
  const database = await openDatabase({ dataFolder, databaseUrl, log });
  try {
    if (seed && (await seedDatabase(database, seed))) log({ level: 'info', event: 'database.seeded' });
    return serveFlags({ database, live: await followDatabase(database, log) }, { ...options, log });
  } catch (error) {
    await database.close();
    throw error;
  }
}
