import type { AuditEntry } from '@halyard/server';

/** Puts a freshly read first page on top of what is known; without an overlap there is a gap, so only the page counts. */
export function mergeEntries(
  newest: readonly AuditEntry[],
  known: readonly AuditEntry[],
): readonly AuditEntry[] {
  const oldestNew = newest.at(-1)?.id ?? 0;
  const overlaps = known.some(({ id }) => id >= oldestNew);
  return overlaps ? [...newest, ...known.filter(({ id }) => id < oldestNew)] : newest;
}
