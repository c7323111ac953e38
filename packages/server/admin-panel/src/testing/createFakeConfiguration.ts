import type { AuditEntry, FlagRecord } from '@halyard/server';
import type { FlagChange } from '../api/AdminApi.ts';
import type { TestUserList } from '../api/TestUserList.ts';
import { matchesEverybody } from '../flags/describeAudience.ts';
import { FakeRefusal } from './FakeAdminServer.ts';

interface FakeWrite {
  readonly actor: string;
  /** Undefined: whatever the version is. */
  readonly version: number | undefined;
}

export interface FakeConfiguration {
  readonly flags: Map<string, FlagRecord>;
  readonly audit: AuditEntry[];
  readonly testUsers: () => TestUserList;
  readonly record: (entry: Omit<AuditEntry, 'id' | 'at'>) => void;
  readonly updateFlag: (key: string, change: FlagChange, write: FakeWrite) => FlagRecord;
  readonly replaceTestUsers: (testUsers: readonly string[], write: FakeWrite) => TestUserList;
}

function isForEverybody({ enabled, secret, strategies }: FlagRecord): boolean {
  return enabled && !secret && strategies.some((strategy) => matchesEverybody(strategy));
}

function checkVersion(current: { readonly version: number }, write: FakeWrite): void {
  if (write.version === undefined || write.version === current.version) return;
  throw new FakeRefusal(412, { error: { code: 'HAL-718', message: 'Somebody else changed this.' }, current });
}

/** Flags, test users and their history, with the server's rules for writing them. */
export function createFakeConfiguration(
  flags: readonly FlagRecord[],
  testUsers: readonly string[],
): FakeConfiguration {
  const byKey = new Map(flags.map((flag) => [flag.key, flag]));
  const audit: AuditEntry[] = [];
  let list: TestUserList = { testUsers, version: 1 };

  function record(entry: Omit<AuditEntry, 'id' | 'at'>): void {
    const id = audit.length + 1;
    audit.push({ ...entry, id, at: new Date(Date.UTC(2026, 10, 24, 9, 0, id)).toISOString() });
  }

  return {
    flags: byKey,
    audit,
    testUsers: () => list,
    record,
    updateFlag(key, { enabled, strategies, secret, confirm }, write) {
      const before = byKey.get(key);
      if (before === undefined) throw new FakeRefusal(404, { error: { message: 'There is no such flag.' } });
      checkVersion(before, write);
      const after = {
        ...before,
        enabled: enabled ?? before.enabled,
        strategies: strategies ?? before.strategies,
        secret: secret ?? before.secret,
        version: before.version + 1,
      };
      if (isForEverybody(after) && !isForEverybody(before) && confirm !== key) {
        throw new FakeRefusal(409, { error: { code: 'HAL-719', message: 'Confirm it.' } });
      }
      byKey.set(key, after);
      record(
        strategies === undefined
          ? {
              actor: write.actor,
              action: after.enabled ? 'flag.enabled' : 'flag.disabled',
              flagKey: key,
              before: { enabled: before.enabled },
              after: { enabled: after.enabled },
            }
          : {
              actor: write.actor,
              action: 'flag.strategies',
              flagKey: key,
              before: { strategies: before.strategies.map((strategy) => ({ ...strategy })) },
              after: { strategies: after.strategies.map((strategy) => ({ ...strategy })) },
            },
      );
      return after;
    },
    replaceTestUsers(changed, write) {
      checkVersion(list, write);
      record({ actor: write.actor, action: 'testUsers.changed', before: list.testUsers, after: changed });
      list = { testUsers: changed, version: list.version + 1 };
      return list;
    },
  };
}
