// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

  it('T5, T43: leaves one audit event behind, and its token is in none', async () => {
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

function nameOf(algorithm: AlgorithmIdentifier): string {
  return typeof algorithm === 'string' ? algorithm : algorithm.name;
}

describe('T16: minting grants', () => {
  it('is for ten a minute and member of staff; nobody else waits for it', { timeout: 60_000 }, async () => {
    const limited = await startTestPlayground({ withFlagServer: false });
    const browser = limited.openBrowser();
    await becomeTester(browser);
    const statuses: number[] = [];
    for (let count = 0; count < 12; count++) statuses.push((await browser.post('/flags/grant', {})).status);
    expect(statuses).toEqual([...Array<number>(9).fill(200), 429, 429, 429]);
    // Who holds a grant goes on with it, and strangers are told what they are always told.
    expect((await browser.get('/flags/grant')).status).toBe(200);
    expect((await limited.openBrowser().post('/flags/grant', {})).status).toBe(401);
    expect(limited.audit.filter(({ name }) => name === 'authn_token_created')).toHaveLength(10);
    await limited.stop();
  });

  it('is refused before the shop has any work with it, under the same strict headers', async () => {
    const browser = playground.openBrowser();
    const own = await browser.get('/');
    for (const grant of ['', 'a.b', 'eyJhbGciOiJFUzI1NiJ9.e30.AA']) {
      browser.cookies.set('__Host-flag-grant', grant);
      const answer = await browser.get('/flags/grant');
      expect(answer.status).toBe(401);
      for (const name of ['content-security-policy', 'x-content-type-options', 'x-frame-options']) {
        expect(answer.headers.get(name)).toBe(own.headers.get(name) ?? 'missing');
      }
      // What the shop itself answers makes visitors known to it.
      expect(answer.headers.getSetCookie().join()).not.toContain('chandlery');
    }
  });

  it('is refused on the shape of a cookie, before any cryptography', async () => {
    const verify = vi.spyOn(crypto.subtle, 'verify');
    const browser = playground.openBrowser();
    for (const cookie of ['A', 'a.b', `${'A'.repeat(2040)}.A.A.A`, 'e30.e30.e30', 'A'.repeat(7000)]) {
      browser.cookies.set('__Host-flag-grant', cookie);
      browser.cookies.set('__Host-flag-tester', 'A'.repeat(43));
      expect((await browser.get('/flags/grant')).status).toBe(401);
    }
    // The shop's own cookies are verified by HMAC.
    const verified = () => verify.mock.calls.filter(([algorithm]) => nameOf(algorithm) === 'ECDSA').length;
    expect(verified()).toBe(0);
    const tester = playground.openBrowser();
    await becomeTester(tester);
    expect((await tester.get('/flags/grant')).status).toBe(200);
    expect(verified()).toBeGreaterThan(0);
    verify.mockRestore();
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
  it('T10: count no more for the shop at once, and for pricing within a minute', async () => {
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
    expect((await playground.openBrowser().get('/flags/denied')).status).toBe(401);
    expect((await playground.openBrowser().post('/flags/revoke', {})).status).toBe(401);
    const answer = await playground.openBrowser().get('/flags/denied', {
      authorization: `Bearer ${playground.secrets.serviceToken}`,
    });
    expect(await answer.json()).toMatchObject([{ subject: 'staff:quinn' }]);
  });
});
