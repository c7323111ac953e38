import type { JsonValue } from '@halyard/core';

/** What can happen to a configuration, as the audit names it. */
export type AuditAction =
  | 'flag.enabled'
  | 'flag.disabled'
  | 'flag.strategies'
  | 'flag.concealed'
  | 'flag.revealed'
  | 'testUsers.changed'
  | 'seeded'
  | 'session.created';

/** One line of the audit: who did what when, with the state before and after. */
export interface AuditEntry {
  readonly id: number;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly action: AuditAction;
  readonly flagKey?: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}
