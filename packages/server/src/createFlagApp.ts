import { Hono } from 'hono';
import { adminRoutes } from './admin/adminRoutes.ts';
import { panelRoutes } from './admin/panelRoutes.ts';
import type { LiveSnapshot } from './configuration/LiveSnapshot.ts';
import type { Database } from './database/Database.ts';
import { FlagServerError } from './FlagServerError.ts';
import type { FlagServerOptions } from './FlagServerOptions.ts';
import { answerError, errorBody } from './http/answerError.ts';
import type { EventHub } from './http/EventHub.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import type { Log } from './Log.ts';
import { ofrepRoutes } from './ofrep/ofrepRoutes.ts';

/** What the addresses stand on. */
export interface FlagAppFoundation {
  readonly database: Database;
  readonly live: LiveSnapshot;
  /** Pages that evaluate. */
  readonly streams: EventHub;
  /** Open admin panels. */
  readonly events: EventHub;
}

/** Every address of the server; its `routes` lists them, and a test holds each against everybody who may call it (T15). */
export function createFlagApp(
  { database, live, streams, events }: FlagAppFoundation,
  options: FlagServerOptions & { readonly log: Log },
): Hono {
  const { serviceTokens, allowedOrigins = [], onMissing = 'default', adminPanelFolder, log } = options;
  const app = new Hono();
  app.use(securityHeaders);
  app.onError(answerError(log));
  app.notFound((context) => context.json(errorBody(new FlagServerError('HAL-722')), 404));
  app.route('/ofrep', ofrepRoutes({ live, streams, serviceTokens, allowedOrigins, onMissing, log }));
  app.route('/admin/api', adminRoutes({ database, live, events, log }));
  app.route('/', panelRoutes(adminPanelFolder));
  return app;
}
