import { Hono } from 'hono';
import { maxLength, minLength, object, pipe, regex, string, toLowerCase, trim } from 'valibot';
import type { Accounts } from '../accounts/createAccounts.ts';
import { moveCart } from '../carts.ts';
import type { Sessions } from '../createSessions.ts';
import { readBody } from '../readBody.ts';
import { sessionOf } from '../sessionOf.ts';
import type { ShopContext, ShopEnvironment } from '../ShopEnvironment.ts';
import type { ShopStore } from '../store/createShopStore.ts';
import { subjectOf, type Account, type Visitor } from '../Visitor.ts';

const user = pipe(string(), trim(), toLowerCase(), maxLength(32));
const password = pipe(string(), maxLength(128));
const signInSchema = object({ user, password });
const signUpSchema = object({
  user: pipe(
    user,
    regex(/^[a-z][a-z0-9._-]{1,31}$/, '2 to 32 letters, digits, dots, dashes; a letter first.'),
  ),
  name: pipe(string(), trim(), minLength(1, 'Tell us your name.'), maxLength(80)),
  password: pipe(password, minLength(8, 'At least 8 characters.')),
});

/** What signing in and out needs. */
export interface AccountRoutesOptions {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly store: ShopStore;
  readonly grantPublicKey: JsonWebKey;
}

/**
 * `/api/session`, sign-up, sign-in and sign-out of customers. The anonymous id and a tester's grant stay through all of
 * them (S12): a tester signs up and out as a customer would.
 */
export function accountRoutes(options: AccountRoutesOptions): Hono<ShopEnvironment> {
  const { accounts, sessions, store, grantPublicKey } = options;
  const app = new Hono<ShopEnvironment>();

  const enter = async (c: ShopContext, account: Account): Promise<Visitor> => {
    const before = c.get('visitor');
    const visitor = { anonymousId: before.anonymousId, account };
    sessions.begin(c, account.user);
    if (!before.account) moveCart(store.state.carts, { from: subjectOf(before), to: subjectOf(visitor) });
    await store.save();
    return visitor;
  };

  app.get('/session', (c) => c.json(sessionOf(c.get('visitor'), grantPublicKey)));

  app.post('/sign-up', async (c) => {
    const account = await accounts.signUp(await readBody(c, signUpSchema));
    return c.json(sessionOf(await enter(c, account), grantPublicKey), 201);
  });

  app.post('/sign-in', async (c) => {
    const given = await readBody(c, signInSchema);
    const account = await accounts.signIn(given.user, given.password);
    return c.json(sessionOf(await enter(c, account), grantPublicKey));
  });

  app.post('/sign-out', async (c) => {
    sessions.end(c);
    await store.save();
    return c.json(sessionOf({ anonymousId: c.get('visitor').anonymousId }, grantPublicKey));
  });

  return app;
}
