// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeFlag } from '../../testing/changeFlag.ts';
import type { TestBrowser } from '../../testing/createTestBrowser.ts';
import { startTestPlayground, type TestPlayground } from '../../testing/startTestPlayground.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground();
}, 60_000);
afterAll(() => playground.stop());

const evaluate = async (
  browser: TestBrowser,
  context: unknown,
  path = '/ofrep/v1/evaluate/flags',
): Promise<unknown> => {
  const answer = await browser.post(path, { context });
  return answer.json();
};

const customer = async (): Promise<TestBrowser> => {
  const browser = playground.openBrowser();
  await browser.post('/api/sign-in', { user: 'cleo', password: 'cleo-drifts' });
  return browser;
};

describe('the way to the flag server', () => {
  it.each([
    ['a test user as subject', '{"targetingKey":"testuser1"}'],
    ['a test user by name', '{"targetingKey":"account-2001","user":"testuser1","accountNumber":2001}'],
    ['an account number that is offered more', '{"accountNumber":1001}'],
    ['a polluted prototype', '{"__proto__":{"user":"testuser1"},"constructor":{"user":"testuser1"}}'],
    ['a list', '["testuser1"]'],
    ['a number', '42'],
    ['nothing', 'null'],
  ])('T14: answers a customer who claims to be %s as that customer', async (_, context) => {
    const browser = await customer();
    const real = await evaluate(browser, {});
    expect(real).toMatchObject({
      flags: expect.arrayContaining([expect.objectContaining({ key: 'new-checkout', value: false })]),
    });
    expect(await evaluate(browser, JSON.parse(context))).toEqual(real);
  });

  it('drops a body that is no JSON and a bearer token that is not its own', async () => {
    const browser = await customer();
    const real = await evaluate(browser, {});
    const answer = await browser.send('/ofrep/v1/evaluate/flags', {
      method: 'POST',
      headers: { authorization: 'Bearer testuser1', 'x-api-key': 'x' },
      body: '{"context":{"user":"testuser1"',
    });
    expect(await answer.json()).toEqual(real);
  });

  it('tells the flag server who is signed in', async () => {
    const browser = playground.openBrowser();
    const single = '/ofrep/v1/evaluate/flags/express-delivery';
    expect(await evaluate(browser, {}, single)).toMatchObject({ value: false });
    await browser.post('/api/sign-in', { user: 'ann', password: 'ann-sails' });
    expect(await evaluate(browser, {}, single)).toMatchObject({ value: true });
    await browser.post('/api/sign-in', { user: 'testuser1', password: 'tests-well' });
    expect(await evaluate(browser, {}, '/ofrep/v1/evaluate/flags/new-checkout')).toMatchObject({
      value: true,
    });
    // Test users would otherwise see a shop that takes no orders.
    expect(await evaluate(browser, {}, '/ofrep/v1/evaluate/flags/disable-payments')).toMatchObject({
      value: false,
    });
  });

  it('moves nobody to another side of a split by signing in (S12)', async () => {
    const browser = playground.openBrowser();
    const bucket = (): Promise<unknown> => evaluate(browser, {}, '/ofrep/v1/evaluate/flags/catalog-layout');
    const before = await bucket();
    expect(before).toMatchObject({ reason: 'SPLIT', metadata: { bucket: expect.any(Number), percent: 20 } });
    await browser.post('/api/sign-in', { user: 'ann', password: 'ann-sails' });
    expect(await bucket()).toEqual(before);
  });

  it('passes ETags both ways', async () => {
    const browser = await customer();
    const first = await browser.post('/ofrep/v1/evaluate/flags', {});
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const second = await browser.post('/ofrep/v1/evaluate/flags', {}, { 'if-none-match': etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  it('offers nothing of the flag server but evaluation and the stream', async () => {
    const browser = await customer();
    expect((await browser.get('/ofrep/v1/evaluate/flags')).status).toBe(404);
    expect((await browser.post('/ofrep/v1/configuration', {})).status).toBe(404);
    expect((await browser.get('/ofrep/../admin/api/flags')).status).toBe(404);
  });

  it('streams changes through within a second', async () => {
    const browser = await customer();
    const leaving = new AbortController();
    const stream = await browser.send('/ofrep/v1/stream', { signal: leaving.signal });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
    await changeFlag(playground, 'hero-headline', { enabled: false });
    let heard = '';
    while (!heard.includes('refetchEvaluation')) {
      const { value, done } = await reader.read();
      if (done) break;
      heard += new TextDecoder().decode(value);
    }
    expect(heard).toContain('refetchEvaluation');
    leaving.abort();
  }, 5000);

  // The last one: afterwards the flag server is gone.
  it('ends open streams and says 503 at once while the flag server is away, and the shop goes on', async () => {
    const browser = await customer();
    const stream = await browser.get('/ofrep/v1/stream');
    await playground.disconnectFlagServer();
    // It ends rather than fails: the page connects again.
    expect(await stream.text()).toContain(':');
    const answers = [
      await browser.post('/ofrep/v1/evaluate/flags', {}),
      await browser.get('/ofrep/v1/stream'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('2');
    }
    expect((await browser.get('/')).status).toBe(200);
    const quote = await browser.post('/api/quote', { lines: [{ productId: 'dock-line', quantity: 3 }] });
    expect(await quote.json()).toMatchObject({ totalCents: 10_790, volumeDiscount: { enabled: false } });
  });
});
