import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from '@electric-sql/pglite';
import { asDatabaseError } from './asDatabaseError.ts';
import type { Database, Queries } from './Database.ts';
import { lockFolder } from './lockFolder.ts';

function queriesOf(engine: Pick<Transaction, 'query'>): Queries {
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      try {
        return (await engine.query<Row>(sql, [...parameters])).rows;
      } catch (error) {
        throw asDatabaseError(error);
      }
    },
  };
}

/** Opens the embedded database in a folder that only this process may use (T44); without a folder, in memory. */
export async function connectPglite(dataFolder: string | undefined): Promise<Database> {
  const unlock = dataFolder === undefined ? undefined : await lockFolder(dataFolder);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const folder = dataFolder === undefined ? undefined : join(dataFolder, 'postgres');
    if (folder !== undefined) await mkdir(folder, { recursive: true });
    const engine = await PGlite.create(folder);
    return {
      ...queriesOf(engine),
      async transaction(run) {
        try {
          return await engine.transaction((transaction) => run(queriesOf(transaction)));
        } catch (error) {
          throw asDatabaseError(error);
        }
      },
      async listen(channel, listener) {
        const unlisten = await engine.listen(channel, () => listener());
        return () => unlisten();
      },
      async close() {
        await engine.close();
        await unlock?.();
      },
    };
  } catch (error) {
    await unlock?.();
    throw error;
  }
}
