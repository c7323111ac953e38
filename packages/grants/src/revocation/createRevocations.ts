import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { serviceError } from '../serviceError.ts';
import type { DeniedGrant } from './DeniedGrant.ts';
import type { GrantDenyList } from './GrantDenyList.ts';
import { indexDenied } from './indexDenied.ts';

/** No grant lives longer, so nothing needs to be denied longer. */
const LONGEST_LIFETIME_MILLISECONDS = 24 * 60 * 60 * 1000;

export interface RevocationsOptions {
  readonly audience: string;
  /** What was revoked before this process began, from wherever the app keeps it. */
  readonly initial?: readonly DeniedGrant[];
  /** Gets one `authn_token_revoked` for each. */
  readonly onAudit?: (event: GrantAuditEvent) => void;
}

/** The issuer's own deny-list. */
export interface Revocations extends GrantDenyList {
  /** From now on this grant, or what this person was issued before that moment, counts no more. */
  revoke(denied: DeniedGrant): void;
  /** What services load, and what the app keeps. Entries go after 24 h, when every grant they mean has expired. */
  entries(): readonly DeniedGrant[];
}

/** Remembers what was revoked, for `createGrantIssuer` and for the address that services' `createDenyList` reads. */
export function createRevocations({ audience, initial = [], onAudit }: RevocationsOptions): Revocations {
  let held = initial.map((denied) => ({ denied, at: Date.now() }));
  let isDenied = indexDenied(initial);

  const prune = (): void => {
    held = held.filter(({ at }) => Date.now() - at <= LONGEST_LIFETIME_MILLISECONDS);
  };
  return {
    revoke(denied) {
      prune();
      held.push({ denied, at: Date.now() });
      isDenied = indexDenied(held.map((one) => one.denied));
      const { id, subject } = denied;
      onAudit?.({
        name: 'authn_token_revoked',
        audience,
        ...(id !== undefined && { grantId: id }),
        ...(subject !== undefined && { subject }),
      });
    },
    entries() {
      prune();
      return held.map(({ denied }) => denied);
    },
    async check(grant) {
      if (isDenied(grant)) throw serviceError('HAL-520');
    },
  };
}
