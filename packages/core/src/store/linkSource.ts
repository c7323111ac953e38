import type { StoreApi } from 'zustand/vanilla';
import { warn } from '../errors/warn.ts';
import type { FlagSource, SourceChange } from '../FlagSource.ts';
import type { Status } from '../Status.ts';
import type { FlagStoreState } from './FlagStore.ts';
import type { Standing } from './Standing.ts';

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
    const { context, asked, standing, status } = getState();
    const subject = context.targetingKey;
    const isKept = asked === null || (hold && asked === subject);
    setState({
      asked: subject,
      standing: isKept ? standing : 'pending',
      status: what === 'start' ? status : 'RECONCILING',
      changed: undefined,
    });
    const end = (answer: Status) => {
      if (signal.aborted) return;
      request = undefined;
      settle(answer);
    };
    const fail = (error: unknown) => {
      if (!signal.aborted) {
        warn(
          'HAL-102',
          process.env.NODE_ENV !== 'production' &&
            `the source ${source.name} threw — last known or default values are used — see what it threw`,
          error,
        );
      }
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
    const { standing } = getState();
    const hadValues = standing === 'answered';
    setState({
      // With values of this subject at hand a failure makes them old, not gone.
      status: status === 'ERROR' && hadValues ? 'STALE' : status,
      standing: hadValues ? standing : (standings[status] ?? standing),
      changed: hadValues && changed?.length ? changed : undefined,
    });
  }

  function hear({ subject, status, keys }: SourceChange): void {
    const { context, asked, standing, status: before } = getState();
    if (subject !== asked || subject !== context.targetingKey) return;
    // Until the request for a new subject has settled, nothing is taken for that subject's.
    if (standing !== 'pending' || !request) settle(status ?? before, keys);
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
const standings: Partial<Record<Status, Standing>> = {
  READY: 'answered',
  STALE: 'answered',
  ERROR: 'failed',
  FATAL: 'failed',
};
