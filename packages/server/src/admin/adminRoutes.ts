import { Hono } from 'hono';
import type { EventHub } from '../http/EventHub.ts';
import { strategies } from '../strategies/strategies.ts';
import type { AdminEnvironment } from './AdminEnvironment.ts';
import { auditRoutes } from './auditRoutes.ts';
import { changedEvent } from './changedEvent.ts';
import { createSessions } from './createSessions.ts';
import { createSignIn } from './createSignIn.ts';
import { type ConfigurationAccess, flagRoutes } from './flagRoutes.ts';
import { requireOwnOrigin } from './requireOwnOrigin.ts';
import { requireSession, sessionRoutes } from './sessionRoutes.ts';
import { testUserRoutes } from './testUserRoutes.ts';

/** Serves the admin API. All of it but signing in needs a session; every change needs our own page as its origin. */
export function adminRoutes(
  access: ConfigurationAccess & { readonly events: EventHub },
): Hono<AdminEnvironment> {
  const { database, live, events, log } = access;
  const sessions = createSessions(database);
  const routes = new Hono<AdminEnvironment>();
  routes.use(requireOwnOrigin);
  routes.route('/session', sessionRoutes(sessions, createSignIn(database, log)));
  routes.use(requireSession(sessions));
  routes.route('/flags', flagRoutes(access));
  routes.route('/test-users', testUserRoutes(access));
  routes.route('/audit', auditRoutes(database));
  routes.get('/strategies', (context) =>
    context.json({
      strategies: [...strategies.values()].map(({ name, description, parameters }) => ({
        name,
        description,
        parameters,
      })),
    }),
  );
  routes.get('/events', (context) => {
    const token = context.get('token');
    const event = changedEvent(live.current());
    const lastSeen = context.req.header('Last-Event-ID');
    return events.open({
      request: context.req.raw,
      first: lastSeen !== undefined && lastSeen !== event.id ? event : undefined,
      isStillAllowed: async () => (await sessions.find(token)) !== undefined,
    });
  });
  return routes;
}
