import type { DemoAccount } from '../../demoPeople.ts';
import { createAttemptLimiter } from '../createAttemptLimiter.ts';
import { ShopError } from '../ShopError.ts';
import type { ShopStore } from '../store/createShopStore.ts';
import type { Account } from '../Visitor.ts';
import { hashPassword, matchesPassword } from './hashPassword.ts';

/** The customers the shop knows. */
export interface Accounts {
  find(user: string): Account | undefined;
  /** Throws `USER_TAKEN`. The caller saves the store. */
  signUp(account: { user: string; name: string; password: string }): Promise<Account>;
  /** Throws `WRONG_PASSWORD`, the same for a name nobody has, and `TOO_MANY_ATTEMPTS`. */
  signIn(user: string, password: string): Promise<Account>;
}

/** Numbers of accounts made by signing up; the demo accounts are below. */
const firstAccountNumber = 3001;

/** Opens the accounts in the store and adds the demo ones that are missing. */
export async function createAccounts(
  store: ShopStore,
  demoAccounts: readonly DemoAccount[],
): Promise<Accounts> {
  const { accounts } = store.state;
  const limiter = createAttemptLimiter(10);
  await addDemoAccounts(accounts, demoAccounts);
  await store.save();

  return {
    find: (user) => accounts.get(user),
    async signUp({ user, name, password }) {
      const passwordHash = await hashPassword(password);
      // Checked after the wait, so that two sign-ups at once cannot share a name.
      if (accounts.has(user)) {
        throw new ShopError(409, {
          code: 'USER_TAKEN',
          message: 'Somebody has this user name. Choose another.',
        });
      }
      const account = { user, name, accountNumber: nextAccountNumber(accounts), passwordHash };
      accounts.set(user, account);
      return account;
    },
    async signIn(user, password) {
      limiter.check(user);
      const account = accounts.get(user);
      if ((await matchesPassword(password, account?.passwordHash)) && account) return account;
      limiter.failed(user);
      throw new ShopError(401, { code: 'WRONG_PASSWORD', message: 'User name and password do not match.' });
    },
  };
}

async function addDemoAccounts(accounts: Map<string, Account>, demo: readonly DemoAccount[]): Promise<void> {
  const missing = demo.filter(({ user }) => !accounts.has(user));
  const added = await Promise.all(
    missing.map(async ({ user, name, accountNumber, password }) => {
      return { user, name, accountNumber, passwordHash: await hashPassword(password) };
    }),
  );
  for (const account of added) accounts.set(account.user, account);
}

function nextAccountNumber(accounts: Map<string, Account>): number {
  let highest = firstAccountNumber - 1;
  for (const { accountNumber } of accounts.values()) highest = Math.max(highest, accountNumber);
  return highest + 1;
}
