import { clearGrantCookies } from '@halyard/grants/issuer';
import { Hono } from 'hono';
import { maxLength, object, pipe, string, toLowerCase, trim } from 'valibot';
import type { Sessions } from '../createSessions.ts';
import { readBody } from '../readBody.ts';
import type { ShopEnvironment } from '../ShopEnvironment.ts';
import { ShopError } from '../ShopError.ts';
import type { StaffMembers } from '../staff/createStaffMembers.ts';
import type { ShopStore } from '../store/createShopStore.ts';

const signInSchema = object({
  name: pipe(string(), trim(), toLowerCase(), maxLength(64)),
  password: pipe(string(), maxLength(128)),
});

/** What staff sign in with. */
export interface StaffRoutesOptions {
  readonly staffMembers: StaffMembers;
  readonly staffSessions: Sessions;
  readonly store: ShopStore;
}

/** `/staff/api`: staff sign in apart from any shop account, in a cookie of its own. Signing out takes the grant along. */
export function staffRoutes({
  staffMembers,
  staffSessions,
  store,
}: StaffRoutesOptions): Hono<ShopEnvironment> {
  const app = new Hono<ShopEnvironment>();

  app.get('/session', (c) => {
    const name = staffSessions.find(c);
    if (name !== undefined) return c.json({ name });
    throw new ShopError(401, { code: 'NOT_SIGNED_IN', message: 'No member of staff is signed in.' });
  });

  app.post('/sign-in', async (c) => {
    const { name, password } = await readBody(c, signInSchema);
    await staffMembers.check(name, password);
    staffSessions.begin(c, name);
    await store.save();
    return c.json({ name });
  });

  app.post('/sign-out', async (c) => {
    staffSessions.end(c);
    for (const cookie of clearGrantCookies()) c.header('Set-Cookie', cookie, { append: true });
    await store.save();
    return c.body(null, 204);
  });

  return app;
}
