/** How long to leave a backend alone after a failure. */
export interface Wait {
  /** Taken for 1 s at least and 5 min at most. */
  readonly milliseconds: number;
  /** The backend asked for it, so no event shortens it. */
  readonly isBinding: boolean;
}

export interface RetrierOptions {
  /** Never rejects; answers with a wait if it failed. */
  readonly attempt: () => Promise<Wait | undefined>;
  /** Does something while no other tab does the same; it says whether there was something to do. */
  readonly takeTurns: (work: () => Promise<boolean>) => Promise<void>;
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
  /** Forgets what was scheduled, until it is asked again. A running attempt is for its owner to end. */
  stop(): void;
}

const shortestWait = 1_000;
const longestWait = 300_000;

export function createRetrier({ attempt, takeTurns, interval }: RetrierOptions): Retrier {
  let running: Promise<void> | undefined;
  let begunAt = 0;
  let wanted: 'recent' | 'new' | undefined;
  let wait: Wait | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  // The clock may have been set back.
  const age = () => Math.abs(Date.now() - begunAt);

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    if (!isStopped && milliseconds < Infinity) timer = setTimeout(tick, milliseconds, milliseconds);
  }

  function tick(milliseconds: number): void {
    // Whoever comes back asks at once.
    if (globalThis.document?.visibilityState === 'hidden') schedule(milliseconds);
    else void ask(shortestWait / 2);
  }

  function settle(failure: Wait | undefined): void {
    wait = failure;
    // What another tab says may be no number at all.
    const retry = Math.min(longestWait, Math.max(shortestWait, Number(failure?.milliseconds) || 0));
    schedule(failure ? retry : interval());
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    wait = undefined;
    await takeTurns(async () => {
      const isWanted = wanted !== undefined;
      while (wanted && !wait) {
        wanted = undefined;
        begunAt = Date.now();
        wait = await attempt();
      }
      return isWanted;
    });
    running = undefined;
    settle(wait);
  }

  function ask(recent?: number): Promise<void> {
    isStopped = false;
    if (recent !== undefined && (running || age() < recent)) return running ?? Promise.resolve();
    wanted = recent === undefined ? 'new' : 'recent';
    return (running ??= run());
  }

  return {
    ask,
    nudge: (recent) => {
      if (!wait) void ask(recent);
      else if (!wait.isBinding) schedule(Math.max(0, shortestWait - age()));
    },
    isNews: (other) => other >= 0 && other < age(),
    hear: (other, failure) => {
      begunAt = Date.now() - other;
      if (wanted === 'recent') wanted = undefined;
      settle(failure);
    },
    postpone: () => {
      if (!wait && !running) schedule(interval());
    },
    stop: () => {
      isStopped = true;
      wanted = wait = undefined;
      clearTimeout(timer);
    },
  };
}
