import type { AuditEntry, FlagRecord } from '@halyard/server';
import type { TestUserList } from '../api/TestUserList.ts';
import type { FlagChange } from '../api/AdminApi.ts';

/** An admin API in memory that keeps versions, asks for confirmation and ends sessions as the real one does. */
export interface FakeAdminServer {
  readonly fetch: typeof globalThis.fetch;
  /** Requests as "PATCH flags/a", in order. */
  readonly requests: readonly string[];
  readonly flag: (key: string) => FlagRecord;
  readonly testUsers: () => TestUserList;
  /** Another admin changes a flag. */
  readonly changeFlag: (actor: string, key: string, change: FlagChange) => void;
  /** Another admin changes the list. */
  readonly changeTestUsers: (actor: string, testUsers: readonly string[]) => void;
  readonly record: (entry: Omit<AuditEntry, 'id' | 'at'>) => void;
  readonly endSession: () => void;
  /** Breaks the event stream and refuses connections. */
  readonly goOffline: () => void;
  readonly goOnline: () => void;
  /** Writes wait until the function answered is called. */
  readonly holdWrites: () => () => void;
  /** The next write is made, but its answer never arrives. */
  readonly loseNextAnswer: () => void;
}

/** What the fake answers instead of doing what was asked. */
export class FakeRefusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(`status ${status}`);
    this.status = status;
    this.body = body;
  }
}
