import type { StoreApi } from 'zustand/vanilla';
import { warn } from '../errors/warn.ts';
import type { FlagSource, SourceChange } from '../FlagSource.ts';
import type { Status } from '../Status.ts';
import type { FlagStoreState } from './FlagStore.ts';
import type { Snapshot } from './Snapshot.ts';

/** A source as the store sees it. */
export interface SourceLink {
  start(): () => void;
  /** Follows the store's context. `hold` keeps this same subject's values until the new ones are here. */
  followContext(hold: boolean): void;
}

/** Asks a source for one subject at a time, and says in the store's state for whom it speaks. */
export function linkSource(source: FlagSource, { getState, setState }: StoreApi<FlagStoreState>): SourceLink {
  let request: AbortController | undefined;
  let isStarted = false;

  function ask(what: 'start' | 'setContext', hold: boolean): void {
    request?.abort();
    const { signal } = (request = new AbortController());
    const { context, snapshot, status } = getState();
    const subject = context.targetingKey;
    const isKept = snapshot.standing === 'unasked' || (hold && snapshot.subject === subject);
    setState({
      snapshot: { subject, standing: isKept ? snapshot.standing : 'pending' },
      status: what === 'start' ? status : 'RECONCILING',
      changed: undefined,
    });
    const end = (answer: Status) => {
      if (signal.aborted) return;
      request = undefined;
      settle(answer);
    };
    const fail = (error: unknown) => {
      if (signal.aborted) return;
      warn(
        'HAL-102',
        process.env.NODE_ENV !== 'production' &&
          `the source ${source.name} threw — last known or default values are used — see what it threw`,
        error,
      );
      end('ERROR');
    };
    try {
      const answer = source[what](context, signal);
      if (typeof answer === 'string') end(answer);
      else answer.then(end, fail);
    } catch (error) {
      fail(error);
    }
  }

  function settle(status: Status, changed?: readonly string[]): void {
    const { subject, standing } = getState().snapshot;
    const hadValues = standing === 'answered';
    setState({
      // With values of this subject at hand a failure makes them old, not gone.
      status: status === 'ERROR' && hadValues ? 'STALE' : status,
      snapshot: { subject, standing: hadValues ? standing : (standings[status] ?? standing) },
      changed: hadValues && changed?.length ? changed : undefined,
    });
  }

  function hear({ subject, status, keys }: SourceChange): void {
    const { snapshot, context, status: before } = getState();
    if (subject !== snapshot.subject || subject !== context.targetingKey) return;
    // Until the request for a new subject has settled, nothing is taken for that subject's.
    if (snapshot.standing !== 'pending' || !request) settle(status ?? before, keys);
  }

  return {
    start: () => {
      const unsubscribe = source.subscribe(hear);
      isStarted = true;
      ask('start', true);
      return () => {
        isStarted = false;
        unsubscribe();
        request?.abort();
        request = undefined;
        source.stop();
      };
    },
    followContext: (hold) => {
      if (isStarted) ask('setContext', hold);
    },
  };
}

/** What a status says of a source that had no values. */
const standings: Partial<Record<Status, Snapshot['standing']>> = {
  READY: 'answered',
  STALE: 'answered',
  ERROR: 'failed',
  FATAL: 'failed',
};
