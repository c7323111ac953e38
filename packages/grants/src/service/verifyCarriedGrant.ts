import { computeBinding } from '../computeBinding.ts';
import type { Grant } from '../Grant.ts';
import { GrantError } from '../GrantError.ts';
import { checkGrant } from '../token/checkGrant.ts';
import type { VerifyGrantOptions } from '../verifyGrant.ts';

interface CarriedGrant extends VerifyGrantOptions {
  /** The binding cookie of the request. */
  readonly tester: string | undefined;
  readonly behindEdge: boolean;
}

/** Verifies a grant and, at the edge, that it belongs to this browser (T5). Rejects with a `GrantError`. */
export async function verifyCarriedGrant(token: string, options: CarriedGrant): Promise<Grant> {
  const { tester, behindEdge, ...expectation } = options;
  const grant = await checkGrant(token, expectation);
  if (behindEdge) return grant;
  // A grant that names no browser would work in every browser.
  if (!tester || !grant.binding || grant.binding !== (await computeBinding(tester))) {
    throw new GrantError('HAL-510');
  }
  return grant;
}
