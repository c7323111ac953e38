import type { HttpBindings } from '@hono/node-server';
import type { AdminSession } from './AdminSession.ts';

/** What every handler of the admin API finds in its context. */
export interface AdminEnvironment {
  readonly Bindings: Partial<HttpBindings>;
  readonly Variables: { session: AdminSession; token: string };
}
