import { computeBinding } from './computeBinding.ts';
import type { Grant } from './Grant.ts';

const known = new WeakMap<Grant, string>();

/**
 * Whether a grant belongs to the browser with this cookie `__Host-flag-tester` (T5). What was found out stays so: to hash is work for
 * another thread, for which a busy server waits (T16).
 */
export async function isBoundTo(tester: string | undefined, grant: Grant): Promise<boolean> {
  if (!tester || grant.binding === undefined) return false;
  if (known.get(grant) === tester) return true;
  if (grant.binding !== (await computeBinding(tester))) return false;
  known.set(grant, tester);
  return true;
}
