/** A customer the shop knows from the first start on. */
export interface DemoAccount {
  readonly user: string;
  readonly name: string;
  readonly password: string;
  readonly accountNumber: number;
}

/** Somebody who signs in with a name and a password. */
export interface DemoSignIn {
  readonly name: string;
  readonly password: string;
}

/** Customers; account numbers ending in 1 and 2 are offered express delivery. */
export const demoAccounts: readonly DemoAccount[] = [
  { user: 'ann', name: 'Ann Bonny', password: 'ann-sails', accountNumber: 1001 },
  { user: 'bob', name: 'Bob Rower', password: 'bob-rows', accountNumber: 1002 },
  { user: 'cleo', name: 'Cleo Drift', password: 'cleo-drifts', accountNumber: 1003 },
  { user: 'testuser1', name: 'Test User One', password: 'tests-well', accountNumber: 2001 },
  // Has an account so that no customer can sign up under a test user's name and see everything (T14).
  { user: 'testuser2', name: 'Test User Two', password: 'tests-better', accountNumber: 2002 },
];

/** User names that get every flag exposed to testers. */
export const demoTestUsers: readonly string[] = ['testuser1', 'testuser2'];

/** Staff may open the overlay; that is apart from any account of the shop. */
export const demoStaff: readonly DemoSignIn[] = [{ name: 'quinn', password: 'tests-in-production' }];

/** Admins change flags for everybody, at `/admin/` of the flag server. */
export const demoAdmins: readonly DemoSignIn[] = [{ name: 'harbour', password: 'master-of-flags' }];
