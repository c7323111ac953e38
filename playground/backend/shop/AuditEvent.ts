import type { OverrideAuditEvent } from '@halyard/core/session';
import type { GrantAuditEvent } from '@halyard/grants/service';

/** What a tester did in the page: in the page's words, except for who it was. */
export interface ForcedFlagEvent extends OverrideAuditEvent {
  readonly audience: string;
  readonly holder: string;
}

/** One line of the shop's audit log. */
export type AuditEvent = GrantAuditEvent | ForcedFlagEvent;
