import { createDeadline } from './Deadline.ts';

const IDLE_MILLISECONDS = 60 * 60_000;
/** Other tabs learn of input at most this late; writing at every key would be too much. */
const NOTE_MILLISECONDS = 30_000;

/** Whether anybody still sits at a tab of this app (T11). */
export interface Idleness {
  /** For an hour nobody has touched any tab, by either clock. */
  isIdle(): boolean;
  /** Whether a moment, in epoch milliseconds, is within the last hour. */
  isRecent(moment: number): boolean;
  /** Somebody is here. */
  touch(): void;
}

/** One audience's latest input, shared between tabs by a moment in `localStorage`. Only a tester's page creates one. */
export function createIdleness(audience: string): Idleness {
  const name = `halyard:${audience}:input:v1`;
  let deadline = createDeadline((readMoment(name) ?? Date.now()) + IDLE_MILLISECONDS);
  let noted = -Infinity;

  return {
    isIdle() {
      if (deadline.remaining() > 0) return false;
      deadline = createDeadline((readMoment(name) ?? 0) + IDLE_MILLISECONDS);
      return deadline.remaining() <= 0;
    },
    isRecent: (moment) => Date.now() - moment < IDLE_MILLISECONDS,
    touch() {
      const now = Date.now();
      deadline = createDeadline(now + IDLE_MILLISECONDS);
      if (Math.abs(now - noted) < NOTE_MILLISECONDS) return;
      noted = now;
      writeMoment(name, now);
    },
  };
}

/** Epoch milliseconds, never in the future: a moment of a clock that was set back since would last too long. */
function readMoment(name: string): number | undefined {
  try {
    const moment = Number(localStorage.getItem(name) ?? Number.NaN);
    return Number.isFinite(moment) ? Math.min(moment, Date.now()) : undefined;
  } catch {
    return undefined; // Blocked: each tab counts for itself.
  }
}

function writeMoment(name: string, moment: number): void {
  try {
    localStorage.setItem(name, String(moment));
  } catch {
    // Blocked or full: each tab counts for itself.
  }
}
