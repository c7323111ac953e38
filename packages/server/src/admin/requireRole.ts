import type { MiddlewareHandler } from 'hono';
import { FlagServerError } from '../FlagServerError.ts';
import type { AdminEnvironment } from './AdminEnvironment.ts';
import { hasRole, type AdminRole } from './AdminRole.ts';

/** Lets only those pass whose role includes `needed`; throws HAL-727. Comes after `requireSession`. */
export function requireRole(needed: AdminRole): MiddlewareHandler<AdminEnvironment> {
  return async (context, next) => {
    if (!hasRole(context.get('session').role, needed)) {
      throw new FlagServerError('HAL-727', { detail: `it takes the role ${needed}` });
    }
    await next();
  };
}
