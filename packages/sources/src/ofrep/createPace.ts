import { backOff } from '../http/backOff.ts';
import { inTurn } from './inTurn.ts';
import { justNow, longestWait, shortestWait } from './limits.ts';
import type { Outcome } from './Outcome.ts';

/**
 * When to make attempts: one at a time among all tabs of a name, again after a failure, and again when something may have changed
 * meanwhile.
 */
export interface Pace {
  /**
   * Makes an attempt now, whatever stands in the way, unless one began less than `recent` milliseconds ago, here or in a tab that
   * is heard of before it is this one's turn. Default 0: after the running one, which may be too old to know.
   */
  readonly ask: (recent?: number) => Promise<void> | undefined;
  /** As `ask`, but leaves alone a backend that wants it, and asks a failing one once in a second at most. */
  readonly nudge: (recent?: number) => void;
  /** All is well, and there is nothing to do for so many milliseconds. */
  readonly succeed: (milliseconds: number) => void;
  /** Comes back in `wait` milliseconds, if the backend asked for that, else as `backOff` says. */
  readonly fail: (wait?: number, slowness?: number) => void;
  /** Tells the other tabs what came of this one's attempt. */
  readonly tell: (outcome: Partial<Outcome> | undefined) => void;
  /** Forgets what was scheduled or is running, and how old what is known is. A running attempt is for its owner to end. */
  readonly stop: () => void;
}

/** Hears what came of another tab's attempt, or what any other script says: it may be anything, and what is thrown is forgotten. */
export type Hear = (outcome: Partial<Outcome>) => void;

export function createPace(name: string, attempt: () => Promise<void>, hear: Hear): Pace {
  let begunAt = 0;
  let failingSince = 0;
  /** What is wanted is an attempt that began no earlier. */
  let wantedAt = 0;
  /** As long as the backend asked to be left alone. */
  let binding: number | undefined;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let channel: BroadcastChannel | undefined;

  // The clock may have been set back.
  const age = () => Math.abs(Date.now() - begunAt);

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    if (milliseconds < Infinity)
      timer = setTimeout(() => {
        // Whoever comes back asks at once.
        if (globalThis.document?.hidden) schedule(milliseconds);
        else void ask(justNow);
      }, milliseconds);
  }

  /** Takes another tab's attempt for one of our own. */
  function listen({ data }: MessageEvent): void {
    const before = begunAt;
    try {
      if (data.age >= 0 && data.age < age()) {
        begunAt = Date.now() - data.age;
        hear(data);
        if (begunAt >= wantedAt) wantedAt = 0;
      }
    } catch {
      // As if it had not been said.
      begunAt = before;
    }
  }

  async function turn(): Promise<number> {
    const wanted = wantedAt;
    while (wantedAt) {
      wantedAt = 0;
      begunAt = Date.now();
      await attempt();
    }
    running = undefined;
    return wanted;
  }

  function ask(recent = 0): Promise<void> | undefined {
    // Node has no such streams, and a channel would keep it running.
    if (globalThis.EventSource && globalThis.BroadcastChannel)
      (channel ??= new BroadcastChannel(name)).addEventListener('message', listen);
    if (age() < recent || (recent && running)) return running;
    wantedAt = Date.now() - recent;
    return (running ??= inTurn(name, turn));
  }

  return {
    ask,
    nudge: (recent) => {
      if (!failingSince || running) void ask(recent);
      else if (!binding) schedule(shortestWait - age());
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
    // oxlint-disable-next-line require-post-message-target-origin -- a channel has none.
    tell: (outcome) => channel?.postMessage({ ...outcome, age: age() }),
    stop: () => {
      begunAt = wantedAt = binding = 0;
      running = undefined;
      clearTimeout(timer);
      channel?.close();
      channel = undefined;
    },
  };
}
