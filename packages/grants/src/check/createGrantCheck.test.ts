// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keySetOf } from '../keys/keySetOf.ts';
import { ann, audience, mint, publicKey } from '../testing/requests.ts';
import { validClaims } from '../testing/validClaims.ts';
import { createBoundedMap } from './createBoundedMap.ts';
import { createGrantCheck } from './createGrantCheck.ts';

const check = createGrantCheck({ audience, keys: keySetOf(publicKey) });
const codeOf = (token: string, by = check) =>
  by(token).then(
    () => 'fine',
    (error: { code: string }) => error.code,
  );
const forged = (index: number) =>
  `${ann.token.slice(0, -12)}${index.toString(36).padStart(8, 'A').slice(-8)}AAAA`;
const verifications = () => vi.spyOn(crypto.subtle, 'verify');

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('createGrantCheck', () => {
  it('looks at a signature once, and at the time whenever it is used', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const verify = verifications();
    const token = mint(validClaims({ exp: Math.floor(Date.now() / 1000) + 60 }));
    for (let count = 0; count < 5; count++) expect(await codeOf(token)).toBe('fine');
    expect(verify).toHaveBeenCalledTimes(1);
    vi.setSystemTime(Date.now() + 60_000);
    expect(await codeOf(token)).toBe('HAL-507');
  });

  it('looks at no bad signature twice, and at none for what is no token', async () => {
    const verify = verifications();
    const bad = forged(1);
    for (let count = 0; count < 5; count++) expect(await codeOf(bad)).toBe('HAL-504');
    for (const nonsense of ['', 'a.b.c', 'x'.repeat(5000)]) expect(await codeOf(nonsense)).toBe('HAL-501');
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('T16: spends a bounded amount on a flood of bad grants, while known good ones go on', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const flooded = createGrantCheck({ audience, keys: keySetOf(publicKey) });
    expect(await codeOf(ann.token, flooded)).toBe('fine');
    const verify = verifications();
    const codes = await Promise.all(
      Array.from({ length: 2000 }, (_, index) => codeOf(forged(index + 10), flooded)),
    );
    expect(verify.mock.calls.length).toBeLessThanOrEqual(200);
    expect(new Set(codes)).toEqual(new Set(['HAL-504', 'HAL-531']));
    expect(await codeOf(ann.token, flooded)).toBe('fine');
    const newcomer = mint(validClaims());
    expect(await codeOf(newcomer, flooded)).toBe('HAL-531');
    vi.advanceTimersByTime(1000);
    expect(await codeOf(newcomer, flooded)).toBe('fine');
  });

  it('asks for the key each time, so that removing it ends every grant at once', async () => {
    const known = [publicKey];
    const rotating = createGrantCheck({ audience, keys: { find: async () => known[0] } });
    expect(await codeOf(ann.token, rotating)).toBe('fine');
    known.length = 0;
    expect(await codeOf(ann.token, rotating)).toBe('HAL-503');
  });

  it('verifies again when another key has taken over the name', async () => {
    const other = { ...publicKey, x: publicKey.y ?? '', y: publicKey.x ?? '' };
    let current = publicKey;
    const rotating = createGrantCheck({ audience, keys: { find: async () => current } });
    expect(await codeOf(ann.token, rotating)).toBe('fine');
    current = other;
    expect(await codeOf(ann.token, rotating)).toBe('HAL-516');
  });
});

describe('createBoundedMap', () => {
  it('forgets the oldest', () => {
    const map = createBoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    map.set('c', 4);
    expect([map.size, map.get('a'), map.get('b'), map.get('c')]).toEqual([2, 3, undefined, 4]);
  });
});
