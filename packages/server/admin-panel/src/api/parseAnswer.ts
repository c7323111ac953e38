import { AdminApiError } from './AdminApiError.ts';
import type { AuditEntry, FlagRecord } from '@halyard/server';
import type { StrategyDescription } from './StrategyDescription.ts';
import type { TestUserList } from './TestUserList.ts';

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFlagRecord(value: unknown): value is FlagRecord {
  return (
    isMembers(value) &&
    typeof value.key === 'string' &&
    typeof value.enabled === 'boolean' &&
    typeof value.version === 'number' &&
    isMembers(value.variants) &&
    Array.isArray(value.strategies) &&
    value.strategies.every(
      (strategy) =>
        isMembers(strategy) && typeof strategy.name === 'string' && isMembers(strategy.parameters),
    )
  );
}

function isTestUserList(value: unknown): value is TestUserList {
  return isMembers(value) && Array.isArray(value.testUsers) && typeof value.version === 'number';
}

function isAuditEntry(value: unknown): value is AuditEntry {
  return isMembers(value) && typeof value.id === 'number' && typeof value.actor === 'string';
}

function isStrategyDescription(value: unknown): value is StrategyDescription {
  return isMembers(value) && typeof value.name === 'string' && Array.isArray(value.parameters);
}

/** A proxy's error page with status 200 must not be shown as flags, nor as a change that was made. */
function notUnderstood(): AdminApiError {
  return new AdminApiError(
    'failed',
    'The answer is not from the flag server. Nothing here was changed by it.',
  );
}

function listIn<Item>(
  value: unknown,
  name: string,
  isItem: (item: unknown) => item is Item,
): readonly Item[] {
  const list = isMembers(value) ? value[name] : undefined;
  if (!Array.isArray(list) || !list.every((item) => isItem(item))) throw notUnderstood();
  return list;
}

/** The one door through which the server's JSON comes in; each throws an `AdminApiError` for anything else. */
export const parseAnswer = {
  session(value: unknown): { readonly name: string } {
    if (isMembers(value) && typeof value.name === 'string') return { name: value.name };
    throw notUnderstood();
  },
  flag(value: unknown): FlagRecord {
    if (isFlagRecord(value)) return value;
    throw notUnderstood();
  },
  /** The flag inside a 412's body, if the server sent one. */
  currentFlag(value: unknown): FlagRecord | undefined {
    return isMembers(value) && isFlagRecord(value.current) ? value.current : undefined;
  },
  /** The server's own words for a refusal, if it said any. */
  errorMessage(value: unknown): string | undefined {
    const error = isMembers(value) ? value.error : undefined;
    return isMembers(error) && typeof error.message === 'string' ? error.message : undefined;
  },
  flags: (value: unknown): readonly FlagRecord[] => listIn(value, 'flags', isFlagRecord),
  strategies: (value: unknown): readonly StrategyDescription[] =>
    listIn(value, 'strategies', isStrategyDescription),
  entries: (value: unknown): readonly AuditEntry[] => listIn(value, 'entries', isAuditEntry),
  testUsers(value: unknown): TestUserList {
    if (isTestUserList(value)) return value;
    throw notUnderstood();
  },
};
