import type { Grant } from '../Grant.ts';
import { GrantError, type GrantErrorCode } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import type { GrantKeySet } from '../keys/GrantKeySet.ts';
import type { GrantDenyList } from '../revocation/GrantDenyList.ts';
import { serviceError } from '../serviceError.ts';
import { checkGrant } from '../token/checkGrant.ts';
import { parseGrantHeader } from '../token/readGrantHeader.ts';
import { createBudget } from './createBudget.ts';
import type { GrantCheck } from './GrantCheck.ts';
import { createGrantMemory, type GrantMemory } from './createGrantMemory.ts';

const FAILURES_PER_SECOND = 200;
/** These stay what they are, whatever time it is and whichever keys are configured later. */
const lastingRefusals: ReadonlySet<GrantErrorCode> = new Set(['HAL-504', 'HAL-505', 'HAL-507']);

interface GrantCheckOptions {
  readonly audience: string;
  readonly keys: GrantKeySet;
  readonly denyList?: GrantDenyList | undefined;
  /** For whoever else has to know. Default: one of its own. */
  readonly memory?: GrantMemory;
}

/**
 * Checks grants as they come by, over and over: a known good one costs no cryptography, a flood of bad ones a bounded amount
 * (T16). Time, key and deny-list are looked at every time (T7, T10).
 */
export function createGrantCheck({
  audience,
  keys,
  denyList,
  memory = createGrantMemory(),
}: GrantCheckOptions): GrantCheck {
  const { accepted, refused } = memory;
  const budget = createBudget(FAILURES_PER_SECOND);
  // Made once: to make an error costs more than to see that a token is bad.
  const refusals = {
    'HAL-501': new GrantError('HAL-501'),
    'HAL-502': new GrantError('HAL-502'),
    'HAL-503': new GrantError('HAL-503'),
    'HAL-531': serviceError('HAL-531'),
  };

  async function verify(token: string, key: GrantKey): Promise<Grant> {
    if (!budget.take()) throw refusals['HAL-531'];
    try {
      const grant = await checkGrant(token, { audience, publicKeys: [key] });
      budget.giveBack();
      accepted.set(token, { grant, key });
      return grant;
    } catch (error) {
      if (error instanceof GrantError && lastingRefusals.has(error.code)) refused.set(token, error);
      throw error;
    }
  }

  return async (token) => {
    // Size, shape and header first: most of what is bad is already seen to be.
    const header = parseGrantHeader(token);
    if (typeof header === 'string') throw refusals[header];
    const key = await keys.find(header.kid);
    if (!key) throw refusals['HAL-503'];
    const refusal = refused.get(token);
    if (refusal) throw refusal;
    const known = accepted.get(token);
    const grant = known?.key === key ? known.grant : await verify(token, key);
    if (Date.now() >= grant.expiresAt) throw new GrantError('HAL-507');
    await denyList?.check(grant);
    return grant;
  };
}
