import { backOff } from './backOff.ts';

/** How long to leave a backend alone after a failure. */
export interface Wait {
  /** `Infinity`: until somebody asks on purpose. */
  readonly milliseconds: number;
  /** The backend asked for it, so no event shortens it. */
  readonly isBinding: boolean;
}

/** Makes one attempt at a time, again after a failure, and again when something may have changed meanwhile. */
export class Retrier {
  readonly #attempt: () => Promise<Wait | undefined>;
  #running: Promise<void> | undefined;
  #isOutdated = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait: Wait | undefined;

  /** `attempt` never rejects; it answers with a wait if it failed. */
  constructor(attempt: () => Promise<Wait | undefined>) {
    this.#attempt = attempt;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Makes an attempt now, whatever stands in the way; after the running one, which may be too old to know. */
  ask(): Promise<void> {
    this.#isOutdated = true;
    return (this.#running ??= this.#run());
  }

  /** Makes an attempt because something may have changed, unless the backend wants to be left alone. */
  nudge(): void {
    if (!this.#wait) void this.ask();
    else if (!this.#wait.isBinding) this.#schedule({ milliseconds: backOff(0), isBinding: true });
  }

  /** Forgets what was scheduled. A running attempt is for its owner to end. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isOutdated = false;
    this.#wait = undefined;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    let wait: Wait | undefined;
    while (this.#isOutdated && !wait) {
      this.#isOutdated = false;
      this.#wait = undefined;
      wait = await this.#attempt();
    }
    this.#running = undefined;
    this.#schedule(wait);
  }

  #schedule(wait: Wait | undefined): void {
    clearTimeout(this.#timer);
    this.#wait = wait;
    if (wait && wait.milliseconds < Infinity)
      this.#timer = setTimeout(() => void this.ask(), wait.milliseconds);
  }
}
