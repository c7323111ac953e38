import { FlagServerError } from '../FlagServerError.ts';
import type { Log } from '../Log.ts';
import { connectPglite } from './connectPglite.ts';
import { connectPostgres } from './connectPostgres.ts';
import type { Database } from './Database.ts';
import { migrate } from './migrate.ts';

interface DatabaseOptions {
  readonly dataFolder: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly log: Log;
}

/** Opens the database the options name (a server's URL wins over a folder) with its schema up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = await connect(options);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function connect({ dataFolder, databaseUrl, log }: DatabaseOptions): Promise<Database> {
  if (databaseUrl === undefined) return connectPglite(dataFolder);
  if (!/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    throw new FlagServerError('HAL-703', {
      detail: 'databaseUrl must begin with postgres:// or postgresql://',
    });
  }
  return connectPostgres(databaseUrl, log);
}
