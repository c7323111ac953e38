import type { GrantCheck } from '../check/GrantCheck.ts';
import type { Grant } from '../Grant.ts';
import { GrantError } from '../GrantError.ts';
import { isBoundTo } from '../isBoundTo.ts';

interface CarriedGrant {
  readonly check: GrantCheck;
  /** The binding cookie of the request. */
  readonly tester: string | undefined;
  readonly behindEdge: boolean;
  /** Who is signed in at this very service. */
  readonly user: () => string | undefined | Promise<string | undefined>;
}

/** Verifies a grant and, at the edge, that it belongs to this browser or person (T5). Rejects with a `GrantError`. */
export async function verifyCarriedGrant(token: string, carried: CarriedGrant): Promise<Grant> {
  const { check, tester, behindEdge, user } = carried;
  const grant = await check(token);
  if (behindEdge || (await isBoundTo(tester, grant))) return grant;
  // A grant that names neither this browser nor this person would work for everybody.
  if ((await user()) !== grant.subject) throw new GrantError('HAL-510');
  return grant;
}
