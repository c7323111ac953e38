import type { PoolClient } from 'pg';
import { FlagServerError } from '../FlagServerError.ts';
import type { Log } from '../Log.ts';
import { asDatabaseError } from './asDatabaseError.ts';
import type { Database, Queries } from './Database.ts';
import { listenOnPostgres } from './listenOnPostgres.ts';

/** Longer than any statement of ours takes; a paused database must fail a request, not hang it (F53). */
const STATEMENT_LIMIT_MS = 5000;
const CONNECT_LIMIT_MS = 3000;

function queriesOf(client: Pick<PoolClient, 'query'>): Queries {
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      try {
        // The caller's SELECT list and Row belong together; `pg` cannot know either.
        return (await client.query(sql, [...parameters])).rows as Row[];
      } catch (error) {
        throw asDatabaseError(error);
      }
    },
  };
}

/** Connects to a PostgreSQL server, for several instances of the flag server on the same data. */
export async function connectPostgres(url: string, log: Log): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    query_timeout: STATEMENT_LIMIT_MS,
    keepAlive: true,
  });
  // Without this listener, a lost idle connection would end the process.
  pool.on('error', () => log({ level: 'warn', event: 'database.connection-lost' }));

  async function connect(): Promise<PoolClient> {
    try {
      return await pool.connect();
    } catch (cause) {
      // Whatever the server's reason for not letting us in: until it does, it is gone.
      throw new FlagServerError('HAL-702', { cause });
    }
  }

  return {
    async query<Row>(sql: string, parameters?: readonly unknown[]) {
      const client = await connect();
      try {
        const rows = await queriesOf(client).query<Row>(sql, parameters);
        client.release();
        return rows;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    async transaction(run) {
      const client = await connect();
      const queries = queriesOf(client);
      try {
        await queries.query('BEGIN');
        const result = await run(queries);
        await queries.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        // A connection whose rollback fails is in an unknown state: it must not go back to the pool.
        await queries.query('ROLLBACK').then(
          () => client.release(),
          () => client.release(true),
        );
        throw error;
      }
    },
    listen: (channel, listener) => listenOnPostgres(url, { channel, listener, log }),
    close: () => pool.end(),
  };
}
