// @vitest-environment node
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createSignedCookies } from './createSignedCookies.ts';

const options = { maxAgeSeconds: 60, sameSite: 'Lax' } as const;

/** A shop that writes both cookies, and answers with what it reads of one. */
function createShop(key: string): Hono {
  const cookies = createSignedCookies(key);
  const app = new Hono();
  app.post('/', (c) => {
    cookies.write(c, { name: 'account', value: 'ann; of the "shop"', ...options });
    cookies.write(c, { name: 'staff', value: 'quinn', ...options });
    return c.body(null);
  });
  app.get('/:name', (c) => c.json(cookies.read(c, c.req.param('name')) ?? null));
  return app;
}

const shop = createShop('a secret');
const read = async (name: string, cookie: string, app = shop): Promise<unknown> =>
  (await app.request(`/${name}`, { headers: { cookie } })).json();
const [account = '', staff = ''] = (await shop.request('/', { method: 'POST' })).headers
  .getSetCookie()
  .map((cookie) => cookie.split(';')[0] ?? '');

describe('createSignedCookies', () => {
  it('reads what it wrote, whatever else the browser sends', async () => {
    const all = `theme=dark; ${account}; ${staff}`;
    expect(await read('account', all)).toBe('ann; of the "shop"');
    expect(await read('staff', all)).toBe('quinn');
  });

  it('T28: writes what no script, and no other address, sees', async () => {
    const [cookie] = (await shop.request('/', { method: 'POST' })).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-account=[^;]+; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('T14: reads nothing that only looks like it', async () => {
    expect(await read('staff', '')).toBeNull();
    expect(await read('staff', staff.replace('quinn', 'morgan'))).toBeNull();
    expect(await read('staff', staff.slice(0, -1))).toBeNull();
    for (const value of ['', '.', 'quinn', 'quinn.', '%', '%00.%00', staff])
      expect(await read('staff', `__Host-staff=${value}`), value).toBeNull();
  });

  it('T14: takes no value for another cookie, and none of another shop', async () => {
    expect(await read('staff', account.replace('__Host-account', '__Host-staff'))).toBeNull();
    expect(await read('staff', staff, createShop('another secret'))).toBeNull();
  });
});
