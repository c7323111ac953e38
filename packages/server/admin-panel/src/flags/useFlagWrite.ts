import { useState } from 'react';
import type { FlagChange } from '../api/AdminApi.ts';
import { AdminApiError } from '../api/AdminApiError.ts';
import type { FlagRecord } from '@halyard/server';
import { useAdminStore } from '../store/AdminStoreContext.ts';
import type { FlagWrite } from './FlagWrite.ts';

export interface FlagWriter {
  readonly state: FlagWrite;
  /** Answers the flag as the server has it after the write, or undefined if the write was not made. */
  readonly write: (seen: FlagRecord, change: FlagChange) => Promise<FlagRecord | undefined>;
  readonly dismiss: () => void;
}

const IDLE: FlagWrite = { phase: 'idle' };

function afterError(error: unknown, seen: FlagRecord, change: FlagChange): FlagWrite {
  const problem = error instanceof Error ? error.message : String(error);
  const kind = error instanceof AdminApiError ? error.kind : 'failed';
  if (kind === 'conflict') return { phase: 'conflict', change, seen };
  if (kind === 'confirmation') return { phase: 'confirming', change, seen, pending: false };
  return { phase: 'failed', change, seen, problem, isCertain: kind !== 'unreachable' };
}

/** Writes one flag and says how far that is. Nothing is shown as changed before the server has said so. */
export function useFlagWrite(): FlagWriter {
  const store = useAdminStore();
  const [state, setState] = useState<FlagWrite>(IDLE);

  async function write(seen: FlagRecord, change: FlagChange): Promise<FlagRecord | undefined> {
    const confirming = state.phase === 'confirming' && change.confirm !== undefined ? state : undefined;
    setState(
      confirming === undefined
        ? { phase: 'pending', change }
        : { phase: 'confirming', change, seen, pending: true },
    );
    try {
      const changed = await store.updateFlag(seen, change);
      setState(IDLE);
      return changed;
    } catch (error) {
      const failure = afterError(error, seen, change);
      // The dialog stays open with what was typed; only a conflict makes the question itself moot.
      setState(
        confirming !== undefined && failure.phase === 'failed'
          ? { ...confirming, change, pending: false, problem: failure.problem }
          : failure,
      );
      return undefined;
    }
  }

  return { state, write, dismiss: () => setState(IDLE) };
}
