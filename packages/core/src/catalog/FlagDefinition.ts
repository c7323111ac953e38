import type { ErrorCode } from '../Evaluation.ts';

/** OpenFeature's four types. */
export type FlagKind = 'boolean' | 'string' | 'number' | 'object';

/** A value of the right kind, or the code that says why it is not. */
export type Parsed<Value> =
  | { readonly value: Value; readonly errorCode?: undefined; readonly message?: undefined }
  | { readonly value?: undefined; readonly errorCode: ErrorCode; readonly message?: string };

/** What every kind of flag is declared with. */
export interface FlagOptions<Value> {
  /** The value while nothing better is known. */
  readonly default: Value;
  /** `false`: no tester may ever force this flag. Default `true`. */
  readonly overridable?: boolean;
}

/** One declared flag. Each kind brings its own `parse`, so that an app ships only the kinds it uses. */
export interface FlagDefinition<Value = unknown> extends FlagOptions<Value> {
  readonly kind: FlagKind;
  /** The values it may have, where they are a fixed list. */
  readonly variants?: readonly Value[];
  /** Bounds of a number, both included. */
  readonly min?: number;
  readonly max?: number;
  readonly parse: (value: unknown) => Parsed<Value>;
}
