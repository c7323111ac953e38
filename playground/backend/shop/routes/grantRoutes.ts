import { currentGrant, issueGrant, type GrantAuditEvent } from '@halyard/grants/issuer';
import { Hono } from 'hono';
import { audience } from '../../audience.ts';
import { createAttemptLimiter } from '../createAttemptLimiter.ts';
import type { Sessions } from '../createSessions.ts';
import type { ShopEnvironment } from '../ShopEnvironment.ts';
import { ShopError } from '../ShopError.ts';

/** What minting needs. */
export interface GrantRoutesOptions {
  readonly staffSessions: Sessions;
  readonly grantPrivateKey: JsonWebKey;
  readonly grantPublicKey: JsonWebKey;
  /** The shop's origin. */
  readonly issuer: string;
  /** How many grants each member of staff may have minted in a minute. */
  readonly grantsPerMinute: number;
  readonly onAudit: (event: GrantAuditEvent) => void;
}

/** `/flags/grant`: `POST` mints for a signed-in member of staff, `GET` shows a tester's page its own grant. */
export function grantRoutes(options: GrantRoutesOptions): Hono<ShopEnvironment> {
  const { staffSessions, grantPrivateKey, grantPublicKey, issuer, onAudit } = options;
  const limiter = createAttemptLimiter(options.grantsPerMinute);
  const app = new Hono<ShopEnvironment>();

  app.post('/', async (c) => {
    const name = await staffSessions.find(c);
    if (name === undefined) {
      throw new ShopError(401, { code: 'NOT_SIGNED_IN', message: 'Sign in as staff at /staff first.' });
    }
    limiter.check(name);
    limiter.count(name);
    const { token, setCookies } = await issueGrant({
      privateKey: grantPrivateKey,
      issuer,
      subject: `staff:${name}`,
      audience,
      allow: ['*'],
      deny: [],
      onAudit,
    });
    for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true });
    return c.json({ token });
  });

  app.get('/', async (c) => {
    const token = await currentGrant(c.req.raw, { audience, publicKeys: [grantPublicKey] });
    if (token !== undefined) return c.json({ token });
    throw new ShopError(401, { code: 'NO_GRANT', message: 'This browser has no grant.' });
  });

  return app;
}
