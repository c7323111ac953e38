import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { SignedCookies } from './createSignedCookies.ts';
import type { ShopStore } from './store/createShopStore.ts';
import type { StoredSession } from './store/ShopState.ts';

/** Who is signed in, for one kind of people. */
export interface Sessions {
  /** The signed-in person's name, or undefined. */
  find(c: Context): string | undefined;
  /** Ends any session of this browser and begins another under a new id. The caller saves the store. */
  begin(c: Context, name: string): void;
  /** Ends the session here and at the shop: a copied cookie is worth nothing afterwards. The caller saves the store. */
  end(c: Context): void;
}

/** What tells the kinds of sessions apart. */
export interface SessionsOptions {
  readonly store: ShopStore;
  readonly cookies: SignedCookies;
  readonly kind: StoredSession['kind'];
  readonly lifetimeSeconds: number;
  readonly sameSite: 'Lax' | 'Strict';
}

/** Sessions in a cookie of their own: a staff session never counts as a shop account, nor the reverse. */
export function createSessions({
  store,
  cookies,
  kind,
  lifetimeSeconds,
  sameSite,
}: SessionsOptions): Sessions {
  const cookie = `chandlery-${kind}`;
  const { sessions } = store.state;
  const endStored = (c: Context): void => {
    const id = cookies.read(c, cookie);
    if (id !== undefined) sessions.delete(id);
  };
  return {
    find(c) {
      const session = sessions.get(cookies.read(c, cookie) ?? '');
      return session?.kind === kind && session.expiresAt > Date.now() ? session.name : undefined;
    },
    begin(c, name) {
      endStored(c);
      const id = randomBytes(24).toString('base64url');
      sessions.set(id, { kind, name, expiresAt: Date.now() + lifetimeSeconds * 1000 });
      cookies.write(c, { name: cookie, value: id, maxAgeSeconds: lifetimeSeconds, sameSite });
    },
    end(c) {
      endStored(c);
      cookies.clear(c, cookie);
    },
  };
}
