import type { EvaluationContext } from '../EvaluationContext.ts';
import type { FlagSource } from '../FlagSource.ts';
import type { Status } from '../Status.ts';
import type { Snapshot } from './Snapshot.ts';

/** What a client says when what it knows changed by itself. */
export interface ChangeHint {
  /** Absent or empty: compare everything. */
  readonly keys?: readonly string[];
  /** It cannot reach its backend; what it knows stays. */
  readonly isFailing?: boolean;
}

/** The few things that differ from one vendor's client to the next. */
export interface FlagClient extends Pick<FlagSource, 'name' | 'lists' | 'expose' | 'track'> {
  /**
   * Makes the client speak for `context`. Settles when all that it knows is about that very subject: with nothing or `'STALE'`
   * for values that are not fresh; rejects when it cannot know. It is asked again, ever more rarely, until it succeeds.
   */
  identify(context: EvaluationContext, signal: AbortSignal): Promise<Status | void> | Status | void;
  /** What the client knows now, read without being counted where it can be. Taken after `identify` and after each change. */
  snapshot(): Snapshot;
  /** Tells `changed` of every later change, and returns the undo, which leaves nothing behind at the client. */
  watch(changed: (hint?: ChangeHint) => void): () => void;
  /** Asks the backend again for the same subject. Default: `identify` once more. */
  refresh?(): Promise<Status | void> | Status | void;
  /** One request at a time, for clients in which a late answer overwrites a newer one. Default `false`. */
  readonly isSerial?: boolean;
}
