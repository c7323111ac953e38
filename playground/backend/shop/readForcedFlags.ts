import { flagOverrides, type HonoFlagOverrides } from '@halyard/grants/service/hono';
import type { GrantAuditEvent, GrantDenyList } from '@halyard/grants/service';
import { audience, lockedFlags } from '../audience.ts';

/** What grants are verified with, and who hears about them. */
export interface ReadForcedFlagsOptions {
  readonly grantPublicKey: JsonWebKey;
  readonly denyList: GrantDenyList;
  readonly onAudit: (event: GrantAuditEvent) => void;
}

/**
 * Reads what a tester forces, at the edge: signature, audience, time, revocation, and that the grant is this browser's (T5).
 * Without a grant nothing a customer sends comes out of here (T1).
 */
export function readForcedFlags({
  grantPublicKey,
  denyList,
  onAudit,
}: ReadForcedFlagsOptions): HonoFlagOverrides {
  return flagOverrides({
    service: 'shop',
    audience,
    publicKey: grantPublicKey,
    locked: lockedFlags,
    denyList,
    onAudit,
  });
}
