import type { GrantAccessOptions } from '../grantAccess.ts';
import type { GrantStanding } from './GrantStanding.ts';
import { GrantWatch } from './GrantWatch.ts';

interface Watch {
  readonly signal: AbortSignal;
  readonly become: (standing: GrantStanding) => void;
}

/** Finds this tab's grant, verifies it, and keeps watch over it until `signal` aborts. */
export function watchGrant(options: GrantAccessOptions, watch: Watch): Promise<void> {
  return new GrantWatch(options, watch).start();
}
