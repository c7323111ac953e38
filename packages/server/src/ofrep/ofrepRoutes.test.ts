// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, TEST_ORIGIN, type TestServer } from '../testing/createTestServer.ts';
import { evaluate, evaluateAll } from '../testing/requests.ts';
import { type TestDatabase, testDatabases } from '../testing/testDatabases.ts';

describe.each(testDatabases)('OFREP on $engine', ({ create }) => {
  let database: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await create();
    server = await createTestServer({ ...database.options, allowedOrigins: ['https://shop.example'] });
  }, 60_000);

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  it('answers a set of flags that names its event stream', async () => {
    const answer = await evaluate(server, { targetingKey: 'ann' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    expect(await answer.json()).toMatchObject({
      eventStreams: [{ type: 'sse', endpoint: { requestUri: '/ofrep/v1/stream' }, inactivityDelaySec: 120 }],
    });
  });

  it('serves every kind of value', async () => {
    const values = await evaluateAll(server, { targetingKey: 'ann' });
    expect(values.get('announcement')).toMatchObject({ value: { text: '' }, variant: 'none' });
    expect(values.get('catalog-layout')).toMatchObject({ reason: 'SPLIT' });
    expect(values.get('new-checkout')).toMatchObject({ value: false, reason: 'DISABLED' });
    expect(values.get('products-per-page')).toMatchObject({ value: 8, reason: 'DISABLED' });
  });

  it('marks a flag that testers may not override', async () => {
    const values = await evaluateAll(server, {});
    expect(values.get('disable-payments')).toMatchObject({ value: false, metadata: { overridable: false } });
  });

  it('matches account numbers of a trusted context, as number and as digits', async () => {
    for (const accountNumber of [1001, '1002', -9]) {
      const values = await evaluateAll(server, { accountNumber }, { trusted: true });
      expect(values.get('express-delivery')).toMatchObject({
        value: true,
        metadata: { strategy: 'lastDigit' },
      });
    }
    const third = await evaluateAll(server, { accountNumber: 1003 }, { trusted: true });
    expect(third.get('express-delivery')).toMatchObject({ value: false });
  });

  it('gives a test user every flag that is exposed to testers', async () => {
    const values = await evaluateAll(server, { user: 'testuser1' }, { trusted: true });
    expect(values.get('new-checkout')).toMatchObject({ value: true, metadata: { strategy: 'testUsers' } });
    expect(values.get('products-per-page')).toMatchObject({ value: 24 });
    expect(values.get('disable-payments')).toMatchObject({ value: false });
  });

  it.each([
    ['a test user’s name', { user: 'testuser1' }, {}],
    ['a test user as targeting key', { targetingKey: 'testuser1' }, {}],
    ['an account number', { accountNumber: 1001 }, {}],
    ['a list as user', { user: ['testuser1'] }, {}],
    ['a number as user', { user: 1 }, {}],
    ['a forged token', { user: 'testuser1', accountNumber: 1001 }, { Authorization: 'Bearer guessed' }],
    ['another scheme', { user: 'testuser1' }, { Authorization: 'Basic token-of-the-shop' }],
    ['an empty token', { user: 'testuser1' }, { Authorization: 'Bearer ' }],
    ['a prototype', '{"context":{"__proto__":{"user":"testuser1","accountNumber":1001}}}', {}],
  ])('T14: serves an untrusted context with %s as any customer', async (_what, context, headers) => {
    const values = await evaluateAll(server, context, { headers });
    expect(values.get('new-checkout')).toMatchObject({ value: false });
    expect(values.get('express-delivery')).toMatchObject({ value: false });
  });

  it('T13: tells a customer values only: no rule, owner or description', async () => {
    const text = await (await evaluate(server, { targetingKey: 'ann' })).text();
    expect(text).not.toMatch(/harbour@example|within a day|strategies|digit|testUsers/);
  });

  it('T13: tells only test users of a secret flag, and says that the others’ list is not complete', async () => {
    const customers = [
      evaluate(server, { targetingKey: 'ann', user: 'ann' }, { trusted: true }),
      evaluate(server, { targetingKey: 'testuser1', user: 'testuser1' }),
      evaluate(server, {}),
    ];
    for (const asking of customers) {
      const text = await (await asking).text();
      expect(text).not.toContain('dark-feature');
      expect(JSON.parse(text)).toMatchObject({ metadata: { complete: false } });
    }
    const tester = await evaluate(server, { user: 'testuser1' }, { trusted: true });
    expect(await tester.json()).toMatchObject({
      flags: expect.arrayContaining([
        expect.objectContaining({ key: 'dark-feature', value: true }),
      ]) as unknown,
      metadata: { complete: true },
    });
  });

  it(
    'T13: does not find a secret flag by its name either, even where unknown flags are on',
    { timeout: 60_000 },
    async () => {
      const generous = await createTestServer({ onMissing: 'on' });
      for (const asked of [server, generous]) {
        for (const trusted of [true, false]) {
          const answer = await evaluate(asked, { user: 'ann' }, { trusted, key: 'dark-feature' });
          expect(answer.status).toBe(404);
        }
        const tester = await evaluate(asked, { user: 'testuser1' }, { trusted: true, key: 'dark-feature' });
        expect(await tester.json()).toMatchObject({ key: 'dark-feature', value: true });
      }
      await generous.close();
    },
  );

  it('answers 304 while nothing has changed for this context, and not for another one', async () => {
    const first = await evaluate(server, { targetingKey: 'ann', accountNumber: 1001 }, { trusted: true });
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const headers = { 'If-None-Match': `W/"other", ${etag}` };
    const again = await evaluate(
      server,
      { targetingKey: 'ann', accountNumber: 1001 },
      { trusted: true, headers },
    );
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('ETag')).toBe(etag);
    const other = await evaluate(
      server,
      { targetingKey: 'ann', accountNumber: 1003 },
      { trusted: true, headers },
    );
    expect(other.status).toBe(200);
  });

  it('evaluates a single flag', async () => {
    const answer = await evaluate(
      server,
      { accountNumber: 1001 },
      { trusted: true, key: 'express-delivery' },
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ key: 'express-delivery', value: true, variant: 'on' });
  });

  it.each(['brand-new', '__proto__', 'constructor', 'toString', 'x'.repeat(300), 'a b', '%00', '☃'])(
    'does not find the flag %j',
    async (key) => {
      const answer = await evaluate(server, {}, { key });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ key, errorCode: 'FLAG_NOT_FOUND' });
    },
  );

  it.each([
    ['no JSON', '{"context":', 400],
    ['an empty body', '', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['a list as context', '{"context":[]}', 400],
    ['a text as context', '{"context":"ann"}', 400],
    ['too much', JSON.stringify({ context: { targetingKey: 'x'.repeat(64 * 1024) } }), 413],
  ])('refuses %s with a code, in bulk and single', async (_what, body, status) => {
    for (const key of [undefined, 'new-checkout']) {
      const answer = await evaluate(server, body, key === undefined ? {} : { key });
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({
        errorCode: 'PARSE_ERROR',
        errorDetails: expect.stringMatching(/^HAL-71[01] /) as string,
      });
    }
  });

  it('T21: counts a body without a length while it streams', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(16 * 1024).fill(32)),
    });
    const request = new Request(`${TEST_ORIGIN}/ofrep/v1/evaluate/flags`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect((await server.fetch(request)).status).toBe(413);
  });

  it('accepts a request without a context, and deeply nested attributes', async () => {
    expect((await evaluate(server, '{}')).status).toBe(200);
    const nested = `{"context":{"deep":${'['.repeat(5000)}${']'.repeat(5000)}}}`;
    expect((await evaluate(server, nested)).status).toBe(200);
  });

  it('lets only listed origins read, ETag included, and none send credentials', async () => {
    const listed = await evaluate(server, {}, { headers: { Origin: 'https://shop.example' } });
    expect(listed.headers.get('Access-Control-Allow-Origin')).toBe('https://shop.example');
    expect(listed.headers.get('Access-Control-Expose-Headers')).toContain('ETag');
    expect(listed.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    const stranger = await evaluate(server, {}, { headers: { Origin: 'https://evil.example' } });
    expect(stranger.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('sets strict headers and lets nothing be stored', async () => {
    const { headers } = await evaluate(server, {});
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'");
  });
});
