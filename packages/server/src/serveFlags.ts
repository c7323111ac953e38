import { changedEvent } from './admin/changedEvent.ts';
import type { LiveSnapshot } from './configuration/LiveSnapshot.ts';
import { createFlagApp } from './createFlagApp.ts';
import type { Database } from './database/Database.ts';
import type { FlagServer } from './FlagServer.ts';
import type { FlagServerOptions } from './FlagServerOptions.ts';
import { createEventHub } from './http/createEventHub.ts';
import type { Log } from './Log.ts';
import { refetchEvent } from './ofrep/refetchEvent.ts';

/** Puts the addresses and event streams on top of an open database, and owns it from then on. */
export function serveFlags(
  { database, live }: { database: Database; live: LiveSnapshot },
  options: FlagServerOptions & { readonly log: Log },
): FlagServer {
  const streams = createEventHub();
  const events = createEventHub();
  live.subscribe((snapshot) => {
    streams.broadcast(refetchEvent(snapshot));
    events.broadcast(changedEvent(snapshot));
  });
  const app = createFlagApp({ database, live, streams, events }, options);

  return {
    fetch: (request, environment) => app.fetch(request, environment),
    async close() {
      streams.close();
      events.close();
      await live.close();
      await database.close();
    },
  };
}
