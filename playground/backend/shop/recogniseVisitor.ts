import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Accounts } from './accounts/createAccounts.ts';
import type { SignedCookies } from './createSignedCookies.ts';
import type { Sessions } from './createSessions.ts';
import type { ShopEnvironment } from './ShopEnvironment.ts';
import type { Visitor } from './Visitor.ts';

const cookie = 'chandlery-visitor';
const oneYearInSeconds = 365 * 24 * 60 * 60;

/** What visitors are recognised by. */
export interface RecogniseVisitorOptions {
  readonly cookies: SignedCookies;
  readonly sessions: Sessions;
  readonly accounts: Accounts;
}

/**
 * Says who a request comes from, by the shop's own signed cookies alone (T14). Whoever has none gets an anonymous id that
 * stays through sign-up, sign-in and sign-out (S12).
 */
export const recogniseVisitor = ({ cookies, sessions, accounts }: RecogniseVisitorOptions) =>
  createMiddleware<ShopEnvironment>(async (c, next) => {
    const known = cookies.read(c, cookie);
    const anonymousId = known ?? randomUUID();
    if (known === undefined) {
      cookies.write(c, {
        name: cookie,
        value: anonymousId,
        maxAgeSeconds: oneYearInSeconds,
        sameSite: 'Lax',
      });
    }
    const user = sessions.find(c);
    const account = user === undefined ? undefined : accounts.find(user);
    const visitor: Visitor = account ? { anonymousId, account } : { anonymousId };
    c.set('visitor', visitor);
    await next();
  });
