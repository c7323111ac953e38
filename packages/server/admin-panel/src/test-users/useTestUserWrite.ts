import { useState } from 'react';
import { AdminApiError } from '../api/AdminApiError.ts';
import type { TestUserList } from '../api/TestUserList.ts';
import { useAdminStore } from '../store/AdminStoreContext.ts';
import { applyTestUserChange, type TestUserChange } from './TestUserChange.ts';

/** How far a change of the list has come. `seen` is the list that the person had in front of them. */
type TestUserWrite =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pending'; readonly change: TestUserChange }
  | { readonly phase: 'done'; readonly change: TestUserChange }
  | { readonly phase: 'conflict'; readonly change: TestUserChange; readonly seen: TestUserList }
  | { readonly phase: 'failed'; readonly change: TestUserChange; readonly problem: string };

export interface TestUserWriter {
  readonly state: TestUserWrite;
  /** Answers whether the server has made the change. */
  readonly write: (seen: TestUserList, change: TestUserChange) => Promise<boolean>;
  readonly dismiss: () => void;
}

/** Adds and removes test users one at a time; nothing is shown as changed before the server has said so. */
export function useTestUserWrite(): TestUserWriter {
  const store = useAdminStore();
  const [state, setState] = useState<TestUserWrite>({ phase: 'idle' });

  async function write(seen: TestUserList, change: TestUserChange): Promise<boolean> {
    if (state.phase === 'pending') return false;
    setState({ phase: 'pending', change });
    try {
      await store.replaceTestUsers({ ...seen, testUsers: applyTestUserChange(seen.testUsers, change) });
      setState({ phase: 'done', change });
      return true;
    } catch (error) {
      const isConflict = error instanceof AdminApiError && error.kind === 'conflict';
      const problem = error instanceof Error ? error.message : String(error);
      setState(isConflict ? { phase: 'conflict', change, seen } : { phase: 'failed', change, problem });
      return false;
    }
  }

  return { state, write, dismiss: () => setState({ phase: 'idle' }) };
}
