// @vitest-environment node
import { createGrantKeys, issueGrant } from '@halyard/grants/issuer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audience } from '../audience.ts';
import { becomeTester } from '../testing/becomeTester.ts';
import { changeFlag } from '../testing/changeFlag.ts';
import type { TestBrowser } from '../testing/createTestBrowser.ts';
import { startTestPlayground, type TestPlayground } from '../testing/startTestPlayground.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground();
}, 60_000);
afterAll(() => playground.stop());

const cart = { lines: [{ productId: 'dock-line', quantity: 3 }], delivery: 'express' };
const realPrice = {
  totalCents: 10_790,
  deliveryCents: 590,
  volumeDiscount: { enabled: false, reason: 'STATIC' },
};
const forcedPrice = {
  totalCents: 10_670,
  deliveryCents: 1490,
  volumeDiscount: { enabled: true, reason: 'OVERRIDE' },
};
const wishes = 'volume-discount, express-delivery=true';
const shipment = {
  address: { name: 'Ann', street: 'Quay 1', postcode: '1011', city: 'Amsterdam', country: 'NL' },
  payment: { method: 'card', cardNumber: '4242 4242 4242 4242' },
};

const quote = async (browser: TestBrowser, headers: Record<string, string> = {}): Promise<unknown> =>
  (await browser.post('/api/quote', cart, headers)).json();

describe('a price that a tester forces', () => {
  it('T9: is what pricing answers, and the answer says who applied what and is kept in no cache', async () => {
    const browser = playground.openBrowser();
    await becomeTester(browser);
    expect(await quote(browser)).toMatchObject(realPrice);
    const answer = await browser.post('/api/quote', cart, {
      'flag-overrides': `${wishes}, disable-payments`,
    });
    expect(await answer.json()).toMatchObject(forcedPrice);
    const report = answer.headers.get('flag-overrides-applied') ?? '';
    expect(report).toMatch(/^shop;disable-payments=locked, pricing;/);
    expect(report).toContain('volume-discount=applied');
    expect(report).toContain('express-delivery=applied');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('vary')).toContain('Cookie');
    expect(answer.headers.get('vary')).toContain('Flag-Overrides');
  });

  it('is also forced by the cookie, and reset by an empty header', async () => {
    const browser = playground.openBrowser();
    await becomeTester(browser);
    browser.cookies.set('__Host-flag-overrides', encodeURIComponent(wishes));
    expect(await quote(browser)).toMatchObject(forcedPrice);
    expect(await quote(browser, { 'flag-overrides': '' })).toMatchObject(realPrice);
  });

  it('stays real when the forced value is of another kind, and the report says so', async () => {
    const browser = playground.openBrowser();
    await becomeTester(browser);
    const answer = await browser.post('/api/quote', cart, { 'flag-overrides': 'volume-discount=%22on%22' });
    expect(await answer.json()).toMatchObject(realPrice);
    expect(answer.headers.get('flag-overrides-applied')).toContain('volume-discount=wrong-type');
  });
});

describe('a price that a customer tries to force', () => {
  it('T1: stays real for forged headers, cookies and a bearer token', async () => {
    const browser = playground.openBrowser();
    browser.cookies.set('__Host-flag-overrides', encodeURIComponent(wishes));
    browser.cookies.set('flags_tester', '1');
    const forged = {
      'flag-overrides': wishes,
      authorization: 'Bearer x',
      baggage: `flag-overrides=${wishes}`,
    };
    expect(await quote(browser, forged)).toMatchObject(realPrice);
  });

  it('stays real with a grant of their own making, bound and all', async () => {
    const { privateKey } = await createGrantKeys();
    const { token, setCookies } = await issueGrant({
      privateKey,
      issuer: playground.shopUrl,
      subject: 'staff:quinn',
      audience,
      allow: ['*'],
    });
    const browser = playground.openBrowser();
    for (const cookie of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      browser.cookies.set(name, value);
    }
    const answer = await browser.post('/api/quote', cart, { 'flag-overrides': wishes, 'flag-grant': token });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject(realPrice);
    expect(answer.headers.get('flag-overrides-applied') ?? '').not.toContain('=applied');
  });

  it('T5: stays real with a grant that was stolen from a tester', async () => {
    const token = await becomeTester(playground.openBrowser());
    const thief = playground.openBrowser();
    expect(await quote(thief, { 'flag-overrides': wishes, 'flag-grant': token })).toMatchObject(realPrice);
    thief.cookies.set('__Host-flag-grant', token);
    thief.cookies.set('__Host-flag-tester', 'guessed');
    expect(await quote(thief, { 'flag-overrides': wishes })).toMatchObject(realPrice);
    expect((await thief.get('/flags/grant')).status).toBe(401);
  });
});

describe('taking orders', () => {
  it('charges what pricing says, shows the order to its customer only, and keeps no card number', async () => {
    const browser = playground.openBrowser();
    await browser.send('/api/cart', {
      method: 'PUT',
      headers: { origin: playground.shopUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ lines: cart.lines }),
    });
    const placed = await browser.post('/api/orders', shipment);
    expect(placed.status).toBe(201);
    const order = (await placed.json()) as { id: string };
    expect(order).toMatchObject({ totalCents: 10_790, payment: { method: 'card', cardEnding: '4242' } });
    expect(JSON.stringify(order)).not.toContain('4242 4242');
    expect(await (await browser.get(`/api/orders/${order.id}`)).json()).toEqual(order);
    expect(await (await browser.get('/api/cart')).json()).toEqual({ lines: [] });
    expect(await (await browser.get('/api/orders')).json()).toEqual({ orders: [order] });
    const stranger = playground.openBrowser();
    expect((await stranger.get(`/api/orders/${order.id}`)).status).toBe(404);
    expect(await (await stranger.get('/api/orders')).json()).toEqual({ orders: [] });
  });

  it('T41: is refused while the kill switch is on, whatever a tester forces, and never because a tester forces it', async () => {
    const browser = playground.openBrowser();
    await becomeTester(browser);
    const order = async (wish: string): Promise<unknown> =>
      (await browser.post('/api/orders', shipment, { 'flag-overrides': wish })).json();
    // Reaches the next check: forcing it closed did not close the shop.
    expect(await order('disable-payments=true')).toMatchObject({ error: { code: 'EMPTY_CART' } });
    await changeFlag(playground, 'disable-payments', { enabled: true, confirm: 'disable-payments' });
    await expect
      .poll(() => order('disable-payments=false'), { timeout: 5000 })
      .toMatchObject({ error: { code: 'PAYMENTS_DISABLED' } });
    // Known now, so it holds while the flag server is away.
    await playground.disconnectFlagServer();
    expect(await order('')).toMatchObject({ error: { code: 'PAYMENTS_DISABLED' } });
  });
});
