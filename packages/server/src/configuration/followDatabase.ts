import type { Database } from '../database/Database.ts';
import type { Log } from '../Log.ts';
import { changeChannel } from './changeChannel.ts';
import type { LiveSnapshot } from './LiveSnapshot.ts';
import { readSnapshot } from './readSnapshot.ts';
import type { Snapshot } from './Snapshot.ts';

const RETRY_MS = 1000;

/** Keeps the configuration in memory and follows every change that any instance makes. */
export async function followDatabase(database: Database, log: Log): Promise<LiveSnapshot> {
  const listeners = new Set<(snapshot: Snapshot) => void>();
  let current = await readSnapshot(database);
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function reload(): Promise<Snapshot> {
    const next = await readSnapshot(database);
    // Two reloads may overtake each other: never go back.
    if (closed || next.revision <= current.revision) return current;
    current = next;
    for (const listener of listeners) listener(next);
    return next;
  }

  function follow(): void {
    clearTimeout(retry);
    reload().catch((error: unknown) => {
      if (closed) return;
      log({ level: 'warn', event: 'configuration.reload-failed', reason: String(error) });
      retry = setTimeout(follow, RETRY_MS);
    });
  }

  const unlisten = await database.listen(changeChannel, follow);
  // What changed between the first read and the first moment of listening would be missed.
  await reload();

  return {
    current: () => current,
    reload,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      listeners.clear();
      await unlisten();
    },
  };
}
