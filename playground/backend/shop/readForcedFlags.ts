import { readOverrides, type GrantAuditEvent } from '@halyard/grants/service';
import { createMiddleware } from 'hono/factory';
import { audience, lockedFlags } from '../audience.ts';
import type { ShopEnvironment } from './ShopEnvironment.ts';

/** What grants are verified with, and who hears about them. */
export interface ReadForcedFlagsOptions {
  readonly grantPublicKey: JsonWebKey;
  readonly onAudit: (event: GrantAuditEvent) => void;
}

/**
 * Reads what a tester forces, at the edge: signature, audience, time, and that the grant is this browser's (T5). Without a
 * grant nothing a customer sends comes out of here (T1).
 */
export const readForcedFlags = ({ grantPublicKey, onAudit }: ReadForcedFlagsOptions) =>
  createMiddleware<ShopEnvironment>(async (c, next) => {
    const overrides = await readOverrides(c.req.raw, {
      service: 'shop',
      audience,
      publicKey: grantPublicKey,
      locked: lockedFlags,
      onAudit,
    });
    c.set('overrides', overrides);
    for (const [name, value] of Object.entries(overrides.cacheHeaders)) c.header(name, value);
    await next();
  });
