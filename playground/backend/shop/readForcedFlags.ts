import { readOverrides } from '@halyard/grants/service';
import { createMiddleware } from 'hono/factory';
import { audience, lockedFlags } from '../audience.ts';
import type { ShopEnvironment } from './ShopEnvironment.ts';

/**
 * Reads what a tester forces, at the edge: signature, audience, time, and that the grant is this browser's (T5). Without a
 * grant nothing a customer sends comes out of here (T1).
 */
export const readForcedFlags = (grantPublicKey: JsonWebKey) =>
  createMiddleware<ShopEnvironment>(async (c, next) => {
    const overrides = await readOverrides(c.req.raw, {
      service: 'shop',
      audience,
      publicKeys: [grantPublicKey],
      locked: lockedFlags,
    });
    c.set('overrides', overrides);
    for (const [name, value] of Object.entries(overrides.cacheHeaders)) c.header(name, value);
    await next();
  });
