import { backOff } from './backOff.ts';

/** How long to leave a backend alone after a failure. */
export interface Wait {
  /** `Infinity`: until somebody asks on purpose. */
  readonly milliseconds: number;
  /** The backend asked for it, so no event shortens it. */
  readonly isBinding: boolean;
}

/** Makes one attempt at a time, again after a failure, and again when something may have changed meanwhile. */
export interface Retrier {
  isRunning(): boolean;
  /** Makes an attempt now, whatever stands in the way; after the running one, which may be too old to know. */
  ask(): Promise<void>;
  /** Makes an attempt because something may have changed, unless the backend wants to be left alone. */
  nudge(): void;
  /** Forgets what was scheduled. A running attempt is for its owner to end. */
  stop(): void;
}

/** `attempt` never rejects; it answers with a wait if it failed. */
export function createRetrier(attempt: () => Promise<Wait | undefined>): Retrier {
  let running: Promise<void> | undefined;
  let isOutdated = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait: Wait | undefined;

  function schedule(next: Wait | undefined): void {
    clearTimeout(timer);
    wait = next;
    if (next && next.milliseconds < Infinity) timer = setTimeout(() => void ask(), next.milliseconds);
  }

  async function run(): Promise<void> {
    schedule(undefined);
    let failure: Wait | undefined;
    while (isOutdated && !failure) {
      isOutdated = false;
      failure = await attempt();
    }
    running = undefined;
    schedule(failure);
  }

  function ask(): Promise<void> {
    isOutdated = true;
    return (running ??= run());
  }

  return {
    isRunning: () => running !== undefined,
    ask,
    nudge: () => {
      if (!wait) void ask();
      else if (!wait.isBinding) schedule({ milliseconds: backOff(0), isBinding: true });
    },
    stop: () => {
      isOutdated = false;
      schedule(undefined);
    },
  };
}
