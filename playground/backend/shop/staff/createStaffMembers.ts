import type { DemoSignIn } from '../../demoPeople.ts';
import { hashPassword, matchesPassword } from '../accounts/hashPassword.ts';
import { createAttemptLimiter } from '../createAttemptLimiter.ts';
import { ShopError } from '../ShopError.ts';

/** Those who may test in production. */
export interface StaffMembers {
  /** Throws `WRONG_PASSWORD`, the same for a name nobody has, and `TOO_MANY_ATTEMPTS`. */
  check(name: string, password: string): Promise<void>;
}

/** Staff are configured, not stored: whoever is no longer listed cannot sign in after the next start. */
export async function createStaffMembers(staff: readonly DemoSignIn[]): Promise<StaffMembers> {
  const limiter = createAttemptLimiter(10);
  const hashes = new Map(
    await Promise.all(staff.map(async ({ name, password }) => [name, await hashPassword(password)] as const)),
  );
  return {
    async check(name, password) {
      limiter.check(name);
      if (await matchesPassword(password, hashes.get(name))) return;
      limiter.failed(name);
      throw new ShopError(401, { code: 'WRONG_PASSWORD', message: 'Name and password do not match.' });
    },
  };
}
