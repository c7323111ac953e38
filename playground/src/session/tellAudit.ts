import type { FlagStore } from '@halyard/core';
import { auditOverrides } from '@halyard/core/session';
import { requestShop } from '../requests/requestShop.ts';

/** Tells the shop's audit log what a tester sets and clears. Returns its undo. Only testers load this. */
export function tellAudit(store: FlagStore): () => void {
  return auditOverrides(store, ({ name, key, from, to }) => {
    // A log that cannot be reached keeps nobody from testing.
    requestShop('/flags/audit', { method: 'POST', body: { name, key, from, to } }).catch(console.warn);
  });
}
