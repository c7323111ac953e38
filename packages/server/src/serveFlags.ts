import { Hono } from 'hono';
import { adminRoutes } from './admin/adminRoutes.ts';
import { changedEvent } from './admin/changedEvent.ts';
import { panelRoutes } from './admin/panelRoutes.ts';
import type { LiveSnapshot } from './configuration/LiveSnapshot.ts';
import type { Database } from './database/Database.ts';
import type { FlagServer } from './FlagServer.ts';
import { FlagServerError } from './FlagServerError.ts';
import type { FlagServerOptions } from './FlagServerOptions.ts';
import { answerError, errorBody } from './http/answerError.ts';
import { createEventHub } from './http/createEventHub.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import type { Log } from './Log.ts';
import { ofrepRoutes } from './ofrep/ofrepRoutes.ts';
import { refetchEvent } from './ofrep/refetchEvent.ts';

/** Puts the addresses and event streams on top of an open database, and owns it from then on. */
export function serveFlags(
  { database, live }: { database: Database; live: LiveSnapshot },
  options: FlagServerOptions & { readonly log: Log },
): FlagServer {
  const { serviceTokens, allowedOrigins = [], onMissing = 'default', adminPanelFolder, log } = options;
  const streams = createEventHub();
  const events = createEventHub();
  live.subscribe((snapshot) => {
    streams.broadcast(refetchEvent(snapshot));
    events.broadcast(changedEvent(snapshot));
  });

  const app = new Hono();
  app.use(securityHeaders);
  app.onError(answerError(log));
  app.notFound((context) => context.json(errorBody(new FlagServerError('HAL-722')), 404));
  app.route('/ofrep', ofrepRoutes({ live, streams, serviceTokens, allowedOrigins, onMissing, log }));
  app.route('/admin/api', adminRoutes({ database, live, events, log }));
  app.route('/', panelRoutes(adminPanelFolder));

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
