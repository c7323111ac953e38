import type { FlagRecord } from '@halyard/server';
import type { Connection } from '../api/followChanges.ts';
import type { StrategyDescription } from '../api/StrategyDescription.ts';
import type { TestUserList } from '../api/TestUserList.ts';

/** `ended` is a session that was there and is no more: the page stays, so that nothing typed is lost. */
type SessionState =
  | { readonly phase: 'checking' }
  | { readonly phase: 'unreachable'; readonly problem: string }
  | { readonly phase: 'signed-out' }
  | { readonly phase: 'signed-in'; readonly name: string }
  | { readonly phase: 'ended'; readonly name: string };

/** The last good value stays while `problem` says why there is no newer one. */
interface Resource<Value> {
  readonly value?: Value;
  readonly problem?: string;
}

export interface AdminState {
  readonly session: SessionState;
  readonly connection: Connection;
  readonly flags: Resource<readonly FlagRecord[]>;
  readonly strategies: Resource<readonly StrategyDescription[]>;
  readonly testUsers: Resource<TestUserList>;
  /** Counts the changes seen so far, own and foreign; what depends on history loads again when it moves. */
  readonly changes: number;
}

export const signedOutState: AdminState = {
  session: { phase: 'checking' },
  connection: 'connecting',
  flags: {},
  strategies: {},
  testUsers: {},
  changes: 0,
};
