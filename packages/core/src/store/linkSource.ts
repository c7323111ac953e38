import type { StoreApi } from 'zustand/vanilla';
import { warn } from '../errors/warn.ts';
import type { EvaluationContext } from '../EvaluationContext.ts';
import type { FlagSource, SourceChange } from '../FlagSource.ts';
import type { Status } from '../Status.ts';
import type { FlagStoreOptions, FlagStoreState } from './FlagStore.ts';
import type { Standing } from './Standing.ts';

/** A source as the store sees it. */
export interface SourceLink {
  start(): () => void;
  /**
   * What another context changes in the store's state besides: whatever was known of somebody else is not looked at any more.
   * Nothing while nobody was asked.
   */
  leave(next: EvaluationContext): Partial<FlagStoreState> | undefined;
  /** Asks for the context that the store's state has by now. */
  follow(): void;
}

/** Asks a source for one subject at a time, and says in the store's state for whom it speaks. */
export function linkSource(
  source: FlagSource,
  { getState, setState }: StoreApi<FlagStoreState>,
  whileReconciling: FlagStoreOptions['whileReconciling'],
): SourceLink {
  // The latest one, given up once the source is stopped. While there was none it was asked for nobody ever; once it was, it may
  // hold what it learnt of somebody, also while it is stopped.
  let request: AbortController | undefined;
  let isAsking = false;
  let isStarted = false;

  async function ask(what: 'start' | 'setContext'): Promise<void> {
    request?.abort(left);
    const { signal } = (request = new AbortController());
    isAsking = true;
    let status: ReturnType<FlagSource['start']>;
    try {
      status = source[what](getState().context, signal);
      if (typeof status === 'object') {
        // What it knows by now is known at once.
        setState({ changed: undefined });
        status = (await status) ?? 'READY';
      }
    } catch (error) {
      status = 'ERROR';
      if (!signal.aborted) {
        warn(
          'HAL-102',
          process.env.NODE_ENV !== 'production' &&
            `the source ${source.name} threw — last known or default values are used — see what it threw`,
          error,
        );
      }
    }
    if (signal.aborted) return;
    isAsking = false;
    settle(status, status ? undefined : []);
  }

  function settle(status: Status = 'READY', changed?: readonly string[]): void {
    const { standing } = getState();
    const hadValues = standing === 'answered';
    setState({
      // With values of this subject at hand a failure makes them old, not gone.
      status: status === 'ERROR' && hadValues ? 'STALE' : status,
      standing: hadValues ? standing : (standings[status] ?? standing),
      changed: hadValues ? changed : undefined,
    });
  }

  function hear({ subject, status: next, keys }: SourceChange): void {
    const { context, standing, status } = getState();
    // Until the request for a new subject has settled, nothing is taken for that subject's.
    const isEarly = standing === 'pending' && isAsking;
    if (subject === context.targetingKey && !isEarly) settle(next ?? status, keys?.length ? keys : undefined);
  }

  return {
    start: () => {
      isStarted = true;
      const unsubscribe = source.subscribe(hear);
      void ask('start');
      return () => {
        unsubscribe();
        request?.abort(left);
        isStarted = false;
        source.stop();
      };
    },
    leave: (next) => {
      const { context, standing } = getState();
      if (!request) return undefined;
      const isHeld = whileReconciling !== 'pending' && next.targetingKey === context.targetingKey;
      return { standing: isHeld ? standing : 'pending', status: 'RECONCILING' };
    },
    follow: () => {
      if (isStarted) void ask('setContext');
    },
  };
}

/** Why a request is given up. No `DOMException`: that notes the stack, which takes longer than unmounting a hundred readers. */
const left = { name: 'AbortError' };

/** What a status says of a source that had no values. */
const standings: Partial<Record<Status, Standing>> = {
  READY: 'answered',
  STALE: 'answered',
  ERROR: 'failed',
  FATAL: 'failed',
};
