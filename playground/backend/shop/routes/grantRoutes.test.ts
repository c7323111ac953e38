// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomeTester } from '../../testing/becomeTester.ts';
import { startTestPlayground, type TestPlayground } from '../../testing/startTestPlayground.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground({ withFlagServer: false });
}, 60_000);
afterAll(() => playground.stop());

describe('a grant', () => {
  it('is minted for signed-in staff, shown to the browser it is bound to, and ends with the staff session', async () => {
    const browser = playground.openBrowser();
    const token = await becomeTester(browser);
    expect(await (await browser.get('/flags/grant')).json()).toEqual({ token });
    expect([...browser.cookies.keys()]).toEqual(
      expect.arrayContaining(['__Host-flag-grant', '__Host-flag-tester', 'flags_tester']),
    );
    expect((await browser.post('/staff/api/sign-out', {})).status).toBe(204);
    expect([...browser.cookies.keys()].filter((name) => name.includes('flag'))).toEqual([]);
    expect((await browser.get('/flags/grant')).status).toBe(401);
    expect((await browser.post('/flags/grant', {})).status).toBe(401);
  });

  it('is refused to customers, signed in or not, and shows nothing to them', async () => {
    const browser = playground.openBrowser();
    expect((await browser.post('/flags/grant', {})).status).toBe(401);
    await browser.post('/api/sign-in', { user: 'testuser1', password: 'tests-well' });
    expect((await browser.post('/flags/grant', {})).status).toBe(401);
    expect((await browser.get('/flags/grant')).status).toBe(401);
    expect(browser.cookies.has('flags_tester')).toBe(false);
  });

  it('leaves one audit event behind, and its token is in none (T5, T43)', async () => {
    const before = playground.audit.length;
    const token = await becomeTester(playground.openBrowser());
    const thief = playground.openBrowser();
    await thief.post('/api/quote', { lines: [] }, { 'flag-overrides': 'new-checkout', 'flag-grant': token });
    const events = playground.audit.slice(before);
    expect(events.map(({ name }) => name)).toEqual(['authn_token_created', 'authn_token_reuse']);
    expect(JSON.stringify(events)).not.toContain(token);
    expect(JSON.stringify(events)).not.toContain(token.split('.')[2]);
  });
});

describe('staff', () => {
  it('are no customers, and customers no staff', async () => {
    const browser = playground.openBrowser();
    await becomeTester(browser);
    expect(await (await browser.get('/staff/api/session')).json()).toEqual({ name: 'quinn' });
    expect(await (await browser.get('/api/session')).json()).not.toHaveProperty('visitor.account');
    const asCustomer = await browser.post('/api/sign-in', { user: 'quinn', password: 'tests-in-production' });
    expect(asCustomer.status).toBe(401);
    const asStaff = await browser.post('/staff/api/sign-in', { name: 'ann', password: 'ann-sails' });
    expect(asStaff.status).toBe(401);
  });

  it('stay signed in when the customer in the same browser signs out', async () => {
    const browser = playground.openBrowser();
    const token = await becomeTester(browser);
    await browser.post('/api/sign-in', { user: 'ann', password: 'ann-sails' });
    await browser.post('/api/sign-out', {});
    expect((await browser.get('/staff/api/session')).status).toBe(200);
    expect(await (await browser.get('/flags/grant')).json()).toEqual({ token });
  });
});

describe('grants that are taken back', () => {
  it('count no more for the shop at once, and for pricing within a minute (T10)', async () => {
    const browser = playground.openBrowser();
    await becomeTester(browser);
    const ask = () => browser.post('/api/quote', { lines: [] }, { 'flag-overrides': 'volume-discount' });
    const report = async () => (await ask()).headers.get('flag-overrides-applied');
    expect(await report()).toContain('pricing;volume-discount=applied');
    expect((await browser.post('/flags/revoke', {})).status).toBe(200);
    expect(await report()).toBe('shop;volume-discount=no-grant');
    expect((await browser.get('/flags/grant')).status).toBe(401);
    expect(playground.audit.at(-1)).toMatchObject({ code: 'HAL-520' });
  });

  it('are told to services, and to nobody else', async () => {
    const { openBrowser, secrets } = playground;
    expect((await openBrowser().get('/flags/denied')).status).toBe(401);
    expect((await openBrowser().post('/flags/revoke', {})).status).toBe(401);
    const answer = await openBrowser().get('/flags/denied', {
      authorization: `Bearer ${secrets.serviceToken}`,
    });
    expect(await answer.json()).toMatchObject([{ subject: 'staff:quinn' }]);
  });
});
