import { hearing, justNow, longestWait, patience, shortestWait } from '../ofrep/limits.ts';
import { backOff } from './backOff.ts';

/** When to make attempts: one at a time, again after a failure, and again when something may have changed meanwhile. */
export interface Pace {
  /**
   * Makes an attempt now, whatever stands in the way, unless one began less than `recent` milliseconds ago, here or in a tab that
   * is heard of before it is this one's turn. Default 0: after the running one, which may be too old to know.
   */
  ask(recent?: number): Promise<void> | undefined;
  /** As `ask`, but leaves alone a backend that wants it, and asks a failing one once in a second at most. */
  nudge(recent?: number): void;
  /** Since the latest attempt began, in milliseconds. */
  age(): number;
  /** Takes an attempt that another tab began `age` milliseconds ago for one of its own. */
  hear(age: number): void;
  /** All is well, and there is nothing to do for so many milliseconds. */
  succeed(milliseconds: number): void;
  /** Comes back in `wait` milliseconds, if the backend asked for that, else as `backOff` says. */
  fail(wait: number, slowness?: number): void;
  /** Forgets what was scheduled or is running, and how old what is known is. A running attempt is for its owner to end. */
  stop(): void;
}

export function createPace(name: string, attempt: () => Promise<void>): Pace {
  let begunAt = 0;
  let failingSince = 0;
  /** What is wanted is an attempt that began no earlier. */
  let wantedAt = 0;
  /** As long as the backend asked to be left alone. */
  let binding = 0;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The clock may have been set back.
  const age = () => Math.abs(Date.now() - begunAt);

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    if (milliseconds < Infinity) timer = setTimeout(tick, milliseconds, milliseconds);
  }

  function tick(milliseconds: number): void {
    // Whoever comes back asks at once.
    if (globalThis.document?.hidden) schedule(milliseconds);
    else void ask(justNow);
  }

  function ask(recent = 0): Promise<void> | undefined {
    if (age() < recent || (recent && running)) return running;
    wantedAt = Date.now() - recent;
    return (running ??= new Promise((resolve) => {
      const turn = async () => {
        const isNews = wantedAt;
        while (wantedAt) {
          wantedAt = 0;
          begunAt = Date.now();
          await attempt();
        }
        running = undefined;
        resolve();
        if (isNews && locks) await new Promise((over) => setTimeout(over, hearing));
      };
      const locks = globalThis.navigator?.locks;
      // Where tabs cannot agree, it is done at once.
      if (locks) locks.request(name, { signal: AbortSignal.timeout(patience) }, turn).catch(turn);
      else void turn();
    }));
  }

  return {
    ask,
    age,
    nudge: (recent) => {
      if (!failingSince || running) void ask(recent);
      else if (!binding) schedule(shortestWait - age());
    },
    hear: (other) => {
      begunAt = Date.now() - other;
      if (begunAt >= wantedAt) wantedAt = 0;
    },
    succeed: (milliseconds) => {
      failingSince = 0;
      schedule(milliseconds);
    },
    fail: (wait, slowness) => {
      binding = wait;
      // Whoever asked meanwhile is answered by that.
      wantedAt = 0;
      failingSince ||= begunAt;
      const usual = backOff(begunAt - failingSince, slowness) - age();
      schedule(Math.min(longestWait, Math.max(shortestWait, wait || usual)));
    },
    stop: () => {
      begunAt = wantedAt = binding = 0;
      running = undefined;
      clearTimeout(timer);
    },
  };
}
