import { createBudget } from '../check/createBudget.ts';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';

const TOLD_PER_SECOND = 20;

type OnAudit = (event: GrantAuditEvent) => void;

/**
 * Keeps a flood of refusals, which anybody can cause, from becoming a flood of lines in a log (T16): of those that name nobody
 * twenty a second are told, and the next one says how many were not. Whatever concerns a verified grant is always told.
 */
export function limitRefusals(onAudit: OnAudit | undefined): OnAudit {
  const budget = createBudget(TOLD_PER_SECOND);
  let untold = 0;
  return (event) => {
    if (event.subject !== undefined) return onAudit?.(event);
    if (!budget.take()) return void untold++;
    const counted = untold > 0 ? { ...event, untold } : event;
    untold = 0;
    return onAudit?.(counted);
  };
}
