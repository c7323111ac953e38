/**
 * What a signed-in person may do: a `viewer` looks, an `operator` changes flags, an `admin` also says who the test users
 * are, to whom every exposed flag is on. A tester's grant is none of these (T15).
 */
export type AdminRole = 'viewer' | 'operator' | 'admin';

const ranks: Readonly<Record<AdminRole, number>> = { viewer: 0, operator: 1, admin: 2 };

/** Whether `role` includes all that `needed` may do. */
export function hasRole(role: AdminRole, needed: AdminRole): boolean {
  return ranks[role] >= ranks[needed];
}
