import type { GrantIssuer, Revocations } from '@halyard/grants/issuer';
import { Hono } from 'hono';
import { equalsSecret } from '../../equalsSecret.ts';
import type { Sessions } from '../createSessions.ts';
import type { ShopContext, ShopEnvironment } from '../ShopEnvironment.ts';
import { ShopError } from '../ShopError.ts';

/** What minting and taking back needs. */
export interface GrantRoutesOptions {
  readonly staffSessions: Sessions;
  readonly issuer: GrantIssuer;
  /** The shop's origin, as its grants name it. */
  readonly issuerName: string;
  readonly revocations: Revocations;
  /** What services prove themselves with when they ask which grants were revoked. */
  readonly serviceToken: string;
}

/**
 * `/flags`: `POST /grant` mints for a signed-in member of staff, `GET /grant` shows a tester's page its own, `POST /revoke` takes
 * back everything this person was ever issued, and `GET /denied` tells services which grants count no more.
 */
export function grantRoutes(options: GrantRoutesOptions): Hono<ShopEnvironment> {
  const { staffSessions, issuer, issuerName, revocations, serviceToken } = options;
  const app = new Hono<ShopEnvironment>();

  const findStaff = (c: ShopContext): string | undefined => {
    const name = staffSessions.find(c);
    return name === undefined ? undefined : `staff:${name}`;
  };
  const requireStaff = (c: ShopContext): string => {
    const subject = findStaff(c);
    if (subject !== undefined) return subject;
    throw new ShopError(401, { code: 'NOT_SIGNED_IN', message: 'Sign in as staff at /staff first.' });
  };

  app.post('/grant', (c) => issuer.issue(c.req.raw, { subject: requireStaff(c), allow: ['*'] }));

  app.get('/grant', (c) =>
    issuer.current(c.req.raw, {
      // For as long as whoever holds it is signed in as staff here.
      renew: ({ subject }) => (findStaff(c) === subject ? { subject, allow: ['*'] } : undefined),
    }),
  );

  app.post('/revoke', (c) => {
    const subject = requireStaff(c);
    revocations.revoke({ issuer: issuerName, subject, issuedBefore: Date.now() });
    return c.json({});
  });

  app.get('/denied', (c) => {
    if (equalsSecret(c.req.header('authorization'), `Bearer ${serviceToken}`)) {
      return c.json(revocations.entries());
    }
    throw new ShopError(401, { code: 'UNAUTHORIZED', message: 'Only services may ask for this.' });
  });

  return app;
}
