import type { Access } from '@halyard/core';
import type { Entry } from '@halyard/core/editing';
import type { AddMessages } from './addMessages.ts';

interface AddedFlag {
  readonly key: string;
  readonly entry: Entry;
  readonly access: Access | undefined;
  readonly messages: AddMessages;
}

/** Says why a flag cannot be forced as it was typed, or nothing when it can. */
export function describeAddProblem({ key, entry, access, messages }: AddedFlag): string | undefined {
  if (key === '') return messages.keyMissing;
  if (!access?.allows(key)) return messages.notAllowed;
  if (entry.problem?.code === 'not-json') return messages.noJson(entry.problem.detail);
  if (entry.problem) return messages.noNumber;
  return entry.value === undefined ? messages.noValue : undefined;
}
