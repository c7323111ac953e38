import type { JsonValue } from '@halyard/core';
import type { Grant } from '../Grant.ts';
import type { GrantErrorCode } from '../GrantError.ts';

/** What became of a flag that a request may force. */
export type FlagOutcome = 'applied' | 'wrong-type' | 'unknown-flag' | 'locked';

/** The forced flags of one request, after all checks. Without a valid grant everything in it is empty. */
export interface RequestOverrides {
  readonly overrides: ReadonlyMap<string, JsonValue>;
  /** Present when the request carries a valid grant, overrides or not. */
  readonly grant?: Grant;
  /** Why all overrides were refused. Serve the request anyway, with real values. */
  readonly refusal?: GrantErrorCode;
  /** `Flag-Overrides` and `Flag-Grant` for the next service. Send these, never those of the request. */
  readonly forwardHeaders: Readonly<Record<string, string>>;
  /** Headers that an answer needs so that no cache shows it to others (T9). Empty when nothing is forced. */
  readonly cacheHeaders: Readonly<Record<string, string>>;
  /** Whether all of this counts still: time, key and revocation are looked at again. For work that is done later. */
  stillCounts(): Promise<boolean>;
  /**
   * The value of the answer's `Flag-Overrides-Applied`, empty without a list. Takes what became of the flags in `overrides`
   * that this service knows about, and that header of the services it called. Call it once, at the end.
   */
  report(results: Iterable<readonly [key: string, outcome: FlagOutcome]>, downstream?: string | null): string;
}
