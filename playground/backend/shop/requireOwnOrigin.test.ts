// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlayground, type TestPlayground } from '../testing/startTestPlayground.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground({ withFlagServer: false });
}, 60_000);
afterAll(() => playground.stop());

const evil = 'https://evil.example';
const json = { 'content-type': 'application/json' };
const writes = [
  ['POST', '/api/sign-in'],
  ['POST', '/api/sign-up'],
  ['POST', '/api/sign-out'],
  ['PUT', '/api/cart'],
  ['POST', '/api/quote'],
  ['POST', '/api/orders'],
  ['POST', '/staff/api/sign-in'],
  ['POST', '/staff/api/sign-out'],
  ['POST', '/flags/grant'],
] as const;

describe.each(writes)('%s %s', (method, path) => {
  it.each([
    ['a fetch of another site', { ...json, origin: evil, 'sec-fetch-site': 'cross-site' }],
    ['a form of another site', { 'content-type': 'application/x-www-form-urlencoded', origin: evil }],
    ['a no-cors fetch', { 'content-type': 'text/plain', origin: evil, 'sec-fetch-site': 'cross-site' }],
    ['a sandboxed frame', { ...json, origin: 'null' }],
    [
      'another port of this computer',
      { ...json, origin: 'http://127.0.0.1:9999', 'sec-fetch-site': 'same-site' },
    ],
    ['a sender without any origin', json],
  ])('T29: refuses %s', async (_, headers) => {
    const browser = playground.openBrowser();
    const answer = await browser.send(path, { method, headers, body: '{}' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'FOREIGN_ORIGIN' } });
  });

  it('refuses what is not sent as JSON, even from its own page', async () => {
    const headers = {
      'content-type': 'text/plain',
      origin: playground.shopUrl,
      'sec-fetch-site': 'same-origin',
    };
    const answer = await playground.openBrowser().send(path, { method, headers, body: '{}' });
    expect(answer.status).toBe(415);
  });

  it('lets its own page through to the next check', async () => {
    const headers = { ...json, origin: playground.shopUrl, 'sec-fetch-site': 'same-origin' };
    const answer = await playground.openBrowser().send(path, { method, headers, body: '{}' });
    expect([403, 415, 404]).not.toContain(answer.status);
  });
});
