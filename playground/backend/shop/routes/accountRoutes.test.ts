// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomeTester } from '../../testing/becomeTester.ts';
import type { TestBrowser } from '../../testing/createTestBrowser.ts';
import { startTestPlayground, type TestPlayground } from '../../testing/startTestPlayground.ts';
import type { ChandlerySession } from '../sessionOf.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground({ withFlagServer: false });
}, 60_000);
afterAll(() => playground.stop());

const read = async (answer: Promise<Response>): Promise<ChandlerySession> => (await answer).json();
const putCart = (browser: TestBrowser, lines: object[]): Promise<Response> =>
  browser.send('/api/cart', {
    method: 'PUT',
    headers: { origin: playground.shopUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ lines }),
  });
const line = (quantity: number): object => ({ productId: 'enamel-mug', quantity });

describe('a customer of the shop', () => {
  it('keeps anonymous id and forced flags through sign-up, sign-out and sign-in (S12)', async () => {
    const browser = playground.openBrowser();
    await becomeTester(browser);
    const forced = async (): Promise<unknown> =>
      (
        await browser.post('/api/quote', { lines: [line(3)] }, { 'flag-overrides': 'volume-discount' })
      ).json();
    const discounted = { volumeDiscount: { enabled: true, reason: 'OVERRIDE' } };
    const { visitor: before } = await read(browser.get('/api/session'));
    expect(before).toEqual({ targetingKey: before.anonymousId, anonymousId: before.anonymousId });
    expect(await forced()).toMatchObject(discounted);

    const signUp = { user: 'Dora', name: 'Dora', password: 'dora-explores' };
    const { visitor: signedUp } = await read(browser.post('/api/sign-up', signUp));
    expect(signedUp).toEqual({
      targetingKey: 'account-3001',
      anonymousId: before.anonymousId,
      account: { user: 'dora', name: 'Dora', accountNumber: 3001 },
    });
    expect(await forced()).toMatchObject(discounted);

    expect((await read(browser.post('/api/sign-out', {}))).visitor).toEqual(before);
    expect(await forced()).toMatchObject(discounted);
    const { visitor: back } = await read(
      browser.post('/api/sign-in', { user: 'dora', password: 'dora-explores' }),
    );
    expect(back).toEqual(signedUp);
    expect(await forced()).toMatchObject(discounted);
  });

  it('takes the cart along when signing in, and leaves none behind when signing out', async () => {
    const browser = playground.openBrowser();
    await putCart(browser, [line(2)]);
    await browser.post('/api/sign-in', { user: 'bob', password: 'bob-rows' });
    expect(await (await browser.get('/api/cart')).json()).toEqual({ lines: [line(2)] });
    await browser.post('/api/sign-out', {});
    expect(await (await browser.get('/api/cart')).json()).toEqual({ lines: [] });
    await putCart(browser, [line(1)]);
    await browser.post('/api/sign-in', { user: 'bob', password: 'bob-rows' });
    expect(await (await browser.get('/api/cart')).json()).toEqual({ lines: [line(3)] });
  });

  it.each(['testuser1', 'TestUser2', ' testuser1 '])(
    'T14: cannot sign up as the test user "%s"',
    async (user) => {
      const answer = await playground
        .openBrowser()
        .post('/api/sign-up', { user, name: 'Eve', password: 'let-me-in-now' });
      expect(answer.status).toBe(409);
    },
  );

  it('is told the same for a wrong password and for a name nobody has', async () => {
    const browser = playground.openBrowser();
    const wrong = await browser.post('/api/sign-in', { user: 'ann', password: 'nope' });
    const nobody = await browser.post('/api/sign-in', { user: 'nobody', password: 'nope' });
    expect([wrong.status, await wrong.json()]).toEqual([nobody.status, await nobody.json()]);
    expect(wrong.status).toBe(401);
  });

  it('T16: has to wait after guessing too often, right password or not', async () => {
    const browser = playground.openBrowser();
    const guesses = Array.from({ length: 10 }, () =>
      browser.post('/api/sign-in', { user: 'cleo', password: 'guess' }),
    );
    await Promise.all(guesses);
    expect((await browser.post('/api/sign-in', { user: 'cleo', password: 'cleo-drifts' })).status).toBe(429);
  }, 20_000);

  it('is signed out everywhere that cookie was copied to', async () => {
    const browser = playground.openBrowser();
    await browser.post('/api/sign-in', { user: 'ann', password: 'ann-sails' });
    const copy = playground.openBrowser();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect((await read(copy.get('/api/session'))).visitor.account?.user).toBe('ann');
    await browser.post('/api/sign-out', {});
    expect((await read(copy.get('/api/session'))).visitor.account).toBeUndefined();
  });

  it('cannot change what a cookie says, nor use one cookie as another', async () => {
    const browser = playground.openBrowser();
    await browser.post('/api/sign-in', { user: 'ann', password: 'ann-sails' });
    const session = browser.cookies.get('__Host-chandlery-account') ?? '';
    const forger = playground.openBrowser();
    forger.cookies.set(
      '__Host-chandlery-account',
      session.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
    );
    expect((await read(forger.get('/api/session'))).visitor.account).toBeUndefined();
    forger.cookies.set('__Host-chandlery-staff', session);
    expect((await forger.get('/staff/api/session')).status).toBe(401);
    forger.cookies.set('__Host-chandlery-visitor', session);
    expect((await read(forger.get('/api/session'))).visitor.anonymousId).not.toBe(session.split('.')[0]);
  });
});
