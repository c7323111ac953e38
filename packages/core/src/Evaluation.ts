/** OpenFeature's reasons, ours (`OVERRIDE`), and whatever else a backend says. */
export type Reason =
  | 'STATIC'
  | 'DEFAULT'
  | 'TARGETING_MATCH'
  | 'SPLIT'
  | 'CACHED'
  | 'DISABLED'
  | 'UNKNOWN'
  | 'STALE'
  | 'ERROR'
  | 'OVERRIDE'
  | (string & {});

/** OpenFeature's error codes (specification, "Error Code"), and whatever else a backend says. */
export type ErrorCode =
  | 'PROVIDER_NOT_READY'
  | 'PROVIDER_FATAL'
  | 'FLAG_NOT_FOUND'
  | 'PARSE_ERROR'
  | 'TYPE_MISMATCH'
  | 'TARGETING_KEY_MISSING'
  | 'INVALID_CONTEXT'
  | 'GENERAL'
  | (string & {});

/** Facts about an evaluation. `overridable: false` is the one name for "killed" and "locked", from every source. */
export type FlagMetadata = Readonly<Record<string, string | number | boolean>>;

/** What a flag is for someone (OpenFeature's evaluation details). */
export interface Evaluation<Value = unknown> {
  readonly value: Value;
  readonly variant?: string;
  readonly reason: Reason;
  readonly errorCode?: ErrorCode;
  readonly metadata?: FlagMetadata | undefined;
  /** What an override hides. Present exactly when the flag is overridden. */
  readonly original?: Evaluation<Value>;
  /** Present while this subject's first answer is awaited; gates and suspense read this, never the status. */
  readonly pending?: true;
}
