import type { JsonValue } from '@halyard/core';
import type { Answer } from '@halyard/core/memory-source';
import { moduleFlagsItem } from '../module-flags/moduleFlags.ts';

/**
 * Keeps a story's values for modules that read flags while they load. Says whether they are others than those that this page's
 * modules have read, so that it has to be loaded again. Where storage is blocked it never has: it would be for ever.
 */
export function keepModuleFlags(answers: ReadonlyMap<string, Answer>): boolean {
  const values = [...answers].flatMap(([key, answer]) =>
    typeof answer === 'string' || answer.value === undefined
      ? []
      : [[key, answer.value as JsonValue] as const],
  );
  const next = JSON.stringify(Object.fromEntries(values));
  try {
    if ((sessionStorage.getItem(moduleFlagsItem) ?? '{}') === next) return false;
    sessionStorage.setItem(moduleFlagsItem, next);
    return sessionStorage.getItem(moduleFlagsItem) === next;
  } catch {
    return false;
  }
}
