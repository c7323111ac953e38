import { Hono } from 'hono';
import { adminRoutes } from './admin/adminRoutes.ts';
import { changedEvent } from './admin/changedEvent.ts';
import { panelRoutes } from './admin/panelRoutes.ts';
import { followDatabase } from './configuration/followDatabase.ts';
import type { LiveSnapshot } from './configuration/LiveSnapshot.ts';
import { seedDatabase } from './configuration/seedDatabase.ts';
import type { Database } from './database/Database.ts';
import { openDatabase } from './database/openDatabase.ts';
import type { FlagServer } from './FlagServer.ts';
import { FlagServerError } from './FlagServerError.ts';
import type { FlagServerOptions } from './FlagServerOptions.ts';
import { answerError, errorBody } from './http/answerError.ts';
import { createEventHub } from './http/createEventHub.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { ofrepRoutes } from './ofrep/ofrepRoutes.ts';
import { refetchEvent } from './ofrep/refetchEvent.ts';
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
    return serve({ database, live: await followDatabase(database, log) }, { ...options, log });
  } catch (error) {
    await database.close();
    throw error;
  }
}

function serve(
  { database, live }: { database: Database; live: LiveSnapshot },
  options: FlagServerOptions & Required<Pick<FlagServerOptions, 'log'>>,
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
