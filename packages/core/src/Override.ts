import type { JsonValue } from './JsonValue.ts';

/** What a tester chose: a value, or one of the states that a flag can be in without one. */
export type OverrideChoice =
  | { readonly value: JsonValue; readonly simulate?: never }
  | { readonly simulate: 'pending' | 'error' | 'missing'; readonly value?: never };

/** A tester's forced evaluation of one flag. Times are epoch milliseconds. */
export type Override = OverrideChoice & {
  readonly setAt: number;
  readonly expiresAt: number;
  /** `browser`: every tab, and the server that renders the page; `tab`: this tab alone. */
  readonly scope: 'browser' | 'tab';
  readonly note?: string;
};

/** A tester's overrides, by flag key. */
export type Overrides = ReadonlyMap<string, Override>;
