import type { FlagDefinition } from './catalog/FlagDefinition.ts';
import type { Evaluation } from './Evaluation.ts';
import type { EvaluationContext } from './EvaluationContext.ts';
import type { Status } from './Status.ts';
import type { TrackingDetails } from './TrackingDetails.ts';

/**
 * Why a source has no evaluation: `pending`, no answer yet; `missing`, the backend listed all its flags and this is none of
 * them; `withheld`, the backend answered, but not with all its flags; `failed`, no answer could be had.
 */
export type Absence = 'pending' | 'missing' | 'withheld' | 'failed';

/** Where evaluations come from: an adapter to one backend. A store owns it, and asks for one context at a time. */
export interface FlagSource {
  readonly name: string;
  /** What `keys` lists: every flag, only those that are on, or nothing. Default `'none'`. */
  readonly lists?: 'all' | 'enabled' | 'none';
  /**
   * Begins to serve `context`, and settles within 3.5 s: `READY` with fresh values, `STALE` with the last known ones of this
   * same subject, `ERROR` or `FATAL` with none. A rejection counts as `ERROR`, `undefined` as `READY`. Once `signal` is
   * aborted, for a reason with the name `AbortError`, nobody waits for the answer, and nothing is told of it. May be called again
   * after `stop`. `undefined` at once says besides that it has what it has had from the beginning, whomever it is asked for: a store
   * that it served before has nothing to compare.
   */
  start(context: EvaluationContext, signal: AbortSignal): Promise<Status | undefined> | Status | undefined;
  /** Serves another context from now on; settles like `start`. */
  setContext(
    context: EvaluationContext,
    signal: AbortSignal,
  ): Promise<Status | undefined> | Status | undefined;
  /** What is known now, for the latest context only. Pure: no network, no write, no event at the vendor. */
  peek(key: string, definition?: FlagDefinition): Evaluation | Absence;
  /** What was known before `start`, the same on server and client; for sources that carry their values with them. */
  initial?(key: string): Evaluation | Absence;
  keys?(): Iterable<string>;
  subscribe(listener: (change: SourceChange) => void): () => void;
  /** Asks again now, whatever back-off or refusal stands in the way. */
  refresh?(): Promise<void> | void;
  /** Tells the vendor that `evaluation` was shown to the subject; before `start` too, for what was known by then. */
  expose?(key: string, evaluation: Evaluation): void;
  /** Tells the vendor that something happened; among the details, `feature_flags` has what the subject was shown meanwhile. */
  track?(name: string, details: TrackingDetails): void;
  stop(): void;
}

/** What a source says when something changed by itself. */
export interface SourceChange {
  /** Whom it is about: the context's `targetingKey`. Changes about somebody else are not heard. */
  readonly subject: string | undefined;
  /** A hint: absent or empty means "compare everything". */
  readonly keys?: readonly string[];
  readonly status?: Status;
}
