// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createGrantKeys } from './createGrantKeys.ts';

describe('createGrantKeys', () => {
  it('names both halves alike and keeps the private part out of the public one', async () => {
    const { privateKey, publicKey } = await createGrantKeys();
    expect(privateKey).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256' });
    expect(privateKey.d).toMatch(/^[\w-]{43}$/);
    expect(Object.keys(publicKey).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'x', 'y']);
    expect(publicKey.kid).toBe(privateKey.kid);
  });

  it('makes another pair every time', async () => {
    const [first, second] = [await createGrantKeys(), await createGrantKeys()];
    expect(first.publicKey.kid).not.toBe(second.publicKey.kid);
  });
});
