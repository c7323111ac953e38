import type { StoreApi } from 'zustand/vanilla';
import { warn } from '../errors/warn.ts';
import type { FlagSource, SourceChange } from '../FlagSource.ts';
import type { Status } from '../Status.ts';
import type { FlagStoreState } from './FlagStore.ts';
import type { Snapshot } from './Snapshot.ts';

/** Asks one source for one subject at a time, and says in the store's state for whom it speaks. */
export class SourceLink {
  readonly #source: FlagSource;
  readonly #store: StoreApi<FlagStoreState>;
  #request: AbortController | undefined;
  #isStarted = false;

  constructor(source: FlagSource, store: StoreApi<FlagStoreState>) {
    this.#source = source;
    this.#store = store;
  }

  start(): () => void {
    const unsubscribe = this.#source.subscribe((change) => this.#hear(change));
    this.#isStarted = true;
    this.#ask('start');
    return () => {
      this.#isStarted = false;
      unsubscribe();
      this.#request?.abort();
      this.#request = undefined;
      this.#source.stop();
    };
  }

  /** Follows the store's context. `hold` keeps this same subject's values until the new ones are here. */
  followContext(hold: boolean): void {
    if (!this.#isStarted) return;
    const { snapshot } = this.#store.getState();
    this.#store.setState({
      status: 'RECONCILING',
      ...(!hold && { snapshot: { subject: snapshot.subject, standing: 'waiting' } }),
    });
    this.#ask('setContext');
  }

  #ask(what: 'start' | 'setContext'): void {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    const { context, snapshot } = this.#store.getState();
    const subject = context.targetingKey;
    const isSame = snapshot.subject === subject || snapshot.standing === 'unasked';
    this.#store.setState({ snapshot: { subject, standing: isSame ? snapshot.standing : 'waiting' } });
    const settle = (status: Status) => {
      if (signal.aborted) return;
      this.#request = undefined;
      this.#settle(status);
    };
    const fail = (error: unknown) => {
      if (signal.aborted) return;
      warn(
        'HAL-102',
        process.env.NODE_ENV !== 'production' &&
          `the source ${this.#source.name} threw — last known or default values are used — see what it threw`,
        error,
      );
      settle('ERROR');
    };
    try {
      const answer = this.#source[what](context, signal);
      if (typeof answer === 'string') settle(answer);
      else answer.then(settle, fail);
    } catch (error) {
      fail(error);
    }
  }

  #hear({ subject, status, keys }: SourceChange): void {
    const { snapshot, context, status: before } = this.#store.getState();
    if (subject !== snapshot.subject || subject !== context.targetingKey) return;
    // Until the request for a new subject has settled, nothing is taken for that subject's.
    if (snapshot.standing === 'waiting' && this.#request) return;
    this.#settle(status ?? before, keys);
  }

  #settle(status: Status, changed?: readonly string[]): void {
    const { snapshot } = this.#store.getState();
    const hadValues = snapshot.standing === 'answered';
    const standing = standingAfter(status, snapshot.standing);
    this.#store.setState({
      // With values of this subject at hand a failure makes them old, not gone.
      status: status === 'ERROR' && hadValues ? 'STALE' : status,
      snapshot: { subject: snapshot.subject, standing, changed: hadValues ? changed : undefined },
    });
  }
}

function standingAfter(status: Status, before: Snapshot['standing']): Snapshot['standing'] {
  if (status === 'READY' || status === 'STALE') return 'answered';
  const isFailure = status === 'ERROR' || status === 'FATAL';
  return isFailure && before !== 'answered' ? 'failed' : before;
}
