import type { Client } from 'pg';
import { FlagServerError } from '../FlagServerError.ts';
import type { Log } from '../Log.ts';

interface ListenOptions {
  readonly channel: string;
  readonly listener: () => void;
  readonly log: Log;
}

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5000;

/** Holds one connection that listens, for good: when it is lost it is made again, and the listener is told to look. */
export async function listenOnPostgres(url: string, options: ListenOptions): Promise<() => Promise<void>> {
  const { default: pg } = await import('pg');
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client = next;
    // An error is always followed by `end`, which is where the connection is made again.
    next.on('error', () => undefined);
    next.on('notification', () => options.listener());
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(options.channel)}`);
    if (stopped) return next.end();
    next.on('end', () => {
      if (!stopped) options.log({ level: 'warn', event: 'database.listener-lost' });
      reconnectIn(FIRST_RETRY_MS);
    });
  }

  function reconnectIn(delay: number): void {
    if (stopped) return;
    retry = setTimeout(() => {
      connect().then(
        () => options.listener(), // Notifications of the gap are gone: look once.
        () => reconnectIn(Math.min(delay * 2, LAST_RETRY_MS)),
      );
    }, delay);
  }

  await connect().catch((cause: unknown) => {
    throw new FlagServerError('HAL-702', { cause });
  });
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}
