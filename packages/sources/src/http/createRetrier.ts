/** How long to leave a backend alone after a failure. */
export interface Wait {
  readonly milliseconds: number;
  /** The backend asked for it, so no event shortens it. */
  readonly isBinding: boolean;
}

export interface RetrierOptions {
  /** Never rejects; answers with a wait if it failed. */
  readonly attempt: () => Promise<Wait | undefined>;
  /** Does something while no other tab does the same. */
  readonly takeTurns: (work: () => Promise<void>) => Promise<void>;
  /** How long a success holds, in milliseconds, before it is time for another attempt. */
  readonly interval: () => number;
}

/** Makes one attempt at a time, again after a failure, and again when something may have changed meanwhile. */
export interface Retrier {
  /**
   * Makes an attempt now, whatever stands in the way; after the running one, which may be too old to know. With `recent`, in
   * milliseconds, one that began no longer ago is new enough, as is any outcome that another tab has meanwhile.
   */
  ask(recent?: number): Promise<void>;
  /** As `ask`, but leaves alone a backend that wants it, and asks a failing one once in a second at most. */
  nudge(recent?: number): void;
  /** Whether an attempt that began `age` milliseconds ago is newer than all that was tried here. */
  isNews(age: number): boolean;
  /** Takes the outcome of an attempt that another tab began `age` milliseconds ago for one of its own. */
  hear(age: number, failure: Wait | undefined): void;
  /** Hears that nothing has changed so far. */
  postpone(): void;
  /** Forgets what was scheduled. A running attempt is for its owner to end. */
  stop(): void;
}

/** The least time between two attempts of which the first failed, in milliseconds. */
const shortestWait = 1_000;

export function createRetrier({ attempt, takeTurns, interval }: RetrierOptions): Retrier {
  let running: Promise<void> | undefined;
  let begunAt = 0;
  let wanted: 'no' | 'recent' | 'new' = 'no';
  let wait: Wait | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The clock may have been set back.
  const age = () => Math.abs(Date.now() - begunAt);

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    if (milliseconds < Infinity) timer = setTimeout(tick, milliseconds, milliseconds);
  }

  function tick(milliseconds: number): void {
    // Whoever comes back asks at once.
    if (globalThis.document?.visibilityState === 'hidden') schedule(milliseconds);
    else void ask(shortestWait / 2);
  }

  function settle(failure: Wait | undefined): void {
    wait = failure;
    schedule(failure ? failure.milliseconds : interval());
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    wait = undefined;
    let failure: Wait | undefined;
    await takeTurns(async () => {
      while (wanted !== 'no' && !failure) {
        wanted = 'no';
        begunAt = Date.now();
        failure = await attempt();
      }
    });
    running = undefined;
    settle(failure);
  }

  function ask(recent?: number): Promise<void> {
    if (recent === undefined) wanted = 'new';
    else if (running || age() < recent) return running ?? Promise.resolve();
    else wanted = 'recent';
    return (running ??= run());
  }

  return {
    ask,
    nudge: (recent) => {
      if (!wait) void ask(recent);
      else if (!wait.isBinding) schedule(Math.max(0, shortestWait - age()));
    },
    isNews: (other) => other >= 0 && other < age(),
    hear: (elapsed, failure) => {
      begunAt = Date.now() - elapsed;
      if (wanted !== 'new') wanted = 'no';
      settle(failure);
    },
    postpone: () => {
      if (!wait && !running) schedule(interval());
    },
    stop: () => {
      wanted = 'no';
      wait = undefined;
      clearTimeout(timer);
    },
  };
}
