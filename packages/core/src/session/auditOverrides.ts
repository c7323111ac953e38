import { callListener } from '../errors/callListener.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import type { OverrideChoice, Overrides } from '../Override.ts';

/** What a tester did, for the app's own log. Halyard sends nothing anywhere. */
export interface OverrideAuditEvent {
  readonly name: 'override_set' | 'override_cleared';
  readonly key: string;
  /** What the flag was forced to before; absent: nothing. */
  readonly from?: OverrideChoice;
  /** What it is forced to now; absent: nothing. */
  readonly to?: OverrideChoice;
  /** Who holds the permission, such as `staff:ann`. */
  readonly holder?: string;
}

/**
 * Calls `onAudit` for every override that a tester sets or clears in this tab: what another tab did, that one tells. What is loaded
 * again, what ends with its time and what ends with the permission is no act of a tester's. Returns its undo.
 */
export function auditOverrides(
  { state, access }: Pick<FlagStore, 'state' | 'access'>,
  onAudit: (event: OverrideAuditEvent) => void,
): () => void {
  let began = Date.now();
  const tell = (event: OverrideAuditEvent): void => callListener(() => onAudit(event));
  return state.subscribe(({ overrides: now }, { overrides: before }) => {
    // What was set until now comes back with the permission, after a rest.
    if (access?.state !== 'granted') began = Date.now();
    // What another tab wrote is taken over while this one hears of it, and at no other time.
    else if (now !== before && globalThis.event?.type !== 'storage') tellChanges(now, before);
  });

  function tellChanges(now: Overrides, before: Overrides): void {
    const holder = access?.holder !== undefined && { holder: access.holder };
    for (const [key, override] of now) {
      const last = before.get(key);
      if (override.setAt < began || override === last || override.setAt === last?.setAt) continue;
      tell({
        name: 'override_set',
        key,
        ...holder,
        ...(last && { from: choiceOf(last) }),
        to: choiceOf(override),
      });
    }
    for (const [key, last] of before) {
      if (now.has(key) || last.expiresAt <= Date.now()) continue;
      tell({ name: 'override_cleared', key, ...holder, from: choiceOf(last) });
    }
  }
}

function choiceOf({ value, simulate }: OverrideChoice): OverrideChoice {
  return simulate === undefined ? { value } : { simulate };
}
