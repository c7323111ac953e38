import type { AuditEntry, FlagRecord, StrategyRecord } from '@halyard/server';
import type { StrategyDescription } from './StrategyDescription.ts';
import type { TestUserList } from './TestUserList.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

export interface FlagChange {
  readonly enabled?: boolean;
  readonly strategies?: readonly StrategyRecord[];
  /** Whether only test users may learn that the flag exists. */
  readonly secret?: boolean;
  /** The flag's key, typed by a person, when the change gives the flag to everybody. */
  readonly confirm?: string;
}

interface HistoryQuery {
  readonly limit: number;
  /** Only entries older than this id. */
  readonly before?: number;
}

/** The server's admin API. Every promise rejects with an `AdminApiError` and nothing else. */
export interface AdminApi {
  readonly readSession: () => Promise<{ readonly name: string }>;
  readonly signIn: (credentials: Credentials) => Promise<{ readonly name: string }>;
  readonly signOut: () => Promise<void>;
  readonly listFlags: () => Promise<readonly FlagRecord[]>;
  /** Writes only if the flag still has the version given: what nobody has seen is never overwritten. */
  readonly updateFlag: (seen: Pick<FlagRecord, 'key' | 'version'>, change: FlagChange) => Promise<FlagRecord>;
  readonly listStrategies: () => Promise<readonly StrategyDescription[]>;
  readonly readTestUsers: () => Promise<TestUserList>;
  /** Writes only if the list still has the version given. */
  readonly replaceTestUsers: (list: TestUserList) => Promise<TestUserList>;
  readonly listHistory: (query: HistoryQuery) => Promise<readonly AuditEntry[]>;
}
