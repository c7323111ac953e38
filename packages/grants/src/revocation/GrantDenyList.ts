import type { Grant } from '../Grant.ts';

/** Says which grants were taken back. */
export interface GrantDenyList {
  /** Rejects with `HAL-520` for a grant that was taken back, and with `HAL-521` when nobody can tell. */
  check(grant: Grant): Promise<void>;
}
