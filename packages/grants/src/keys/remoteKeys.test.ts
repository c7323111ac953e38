// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGrantKeys } from '../issuer/createGrantKeys.ts';
import { remoteKeys } from './remoteKeys.ts';

const [first, second] = [await createGrantKeys(), await createGrantKeys()];
const kidOf = ({ publicKey }: typeof first) => publicKey.kid;
const jwks = (...pairs: (typeof first)[]) => Response.json({ keys: pairs.map(({ publicKey }) => publicKey) });

/** A JWKS whose answer a test changes as it goes. */
function remote() {
  const asked: RequestInit[] = [];
  const site = { answer: (): Response | Promise<Response> => jwks(first), asked };
  const send: typeof fetch = async (_url, init) => {
    asked.push(init ?? {});
    return site.answer();
  };
  return { site, keys: remoteKeys('https://shop.example/flag-keys', { fetch: send }) };
}
const fail = () => Promise.reject(new TypeError('refused'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

describe('T38: remoteKeys', () => {
  it('asks nobody before somebody needs a key, and then follows no redirect', async () => {
    const { site, keys } = remote();
    expect(site.asked).toHaveLength(0);
    expect(await keys.find(kidOf(first))).toEqual(first.publicKey);
    expect(site.asked[0]).toMatchObject({ redirect: 'error', credentials: 'omit' });
  });

  it('asks once for many at a time, and for unknown keys at most every 30 s', async () => {
    const { site, keys } = remote();
    await Promise.all([keys.find(kidOf(first)), keys.find(kidOf(first)), keys.find('unknown')]);
    for (let count = 0; count < 100; count++) expect(await keys.find(`made-up-${count}`)).toBeUndefined();
    expect(site.asked).toHaveLength(1);
    pass(30);
    await keys.find('unknown');
    expect(site.asked).toHaveLength(2);
  });

  it('learns of a new key as soon as it may ask', async () => {
    const { site, keys } = remote();
    await keys.find(kidOf(first));
    site.answer = () => jwks(first, second);
    pass(30);
    expect(await keys.find(kidOf(second))).toEqual(second.publicKey);
  });

  it('forgets a removed key within 60 s', async () => {
    const { site, keys } = remote();
    await keys.find(kidOf(first));
    site.answer = () => jwks(second);
    pass(60);
    expect(await keys.find(kidOf(first))).toBeUndefined();
  });

  it.each([
    ['does not answer', fail],
    ['answers an error', () => new Response('{}', { status: 500 })],
    ['answers a page', () => new Response('<!doctype html>')],
    ['answers no JWKS', () => Response.json({ keys: null })],
    ['answers far too much', () => new Response('x'.repeat(300_000))],
  ])('goes on with known keys for 24 h while the address %s', async (_what, answer) => {
    const { site, keys } = remote();
    await keys.find(kidOf(first));
    site.answer = answer;
    pass(23 * 3600);
    expect(await keys.find(kidOf(first))).toEqual(first.publicKey);
    expect(await keys.find(kidOf(second))).toBeUndefined();
    pass(3600 + 1);
    expect(await keys.find(kidOf(first))).toBeUndefined();
  });

  it('takes no key that is private, a shared secret or nameless', async () => {
    const { site, keys } = remote();
    const { kid: _kid, ...nameless } = second.publicKey;
    const bad = [first.privateKey, { kty: 'oct', k: 'c2VjcmV0', kid: 'oct' }, nameless, null, 7];
    site.answer = () => Response.json({ keys: bad });
    for (const kid of [kidOf(first), 'oct', undefined]) expect(await keys.find(kid)).toBeUndefined();
  });

  it.each(['http://shop.example/keys', '/keys', 'file:///keys', 'javascript:0', ''])('refuses %j', (url) => {
    expect(() => remoteKeys(url)).toThrow(expect.objectContaining({ code: 'HAL-522' }));
  });
});
