// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './hashPassword.ts';

describe('hashPassword', () => {
  it('makes a different hash each time, and all of them verify', async () => {
    const hashes = await Promise.all([hashPassword('master-of-flags'), hashPassword('master-of-flags')]);
    expect(hashes[0]).not.toBe(hashes[1]);
    for (const hash of hashes) {
      expect(hash).not.toContain('master-of-flags');
      expect(await verifyPassword('master-of-flags', hash)).toBe(true);
      expect(await verifyPassword('master-of-flag', hash)).toBe(false);
    }
  });

  it('takes the two ways to write an accent for the same password', async () => {
    expect(await verifyPassword('mari\u0301n', await hashPassword('mar\u00edn'))).toBe(true);
  });

  it.each(['', 'plain', 'scrypt$$', 'bcrypt$c2FsdA$a2V5'])(
    'never verifies the broken hash %j',
    async (hash) => {
      expect(await verifyPassword('', hash)).toBe(false);
    },
  );
});
