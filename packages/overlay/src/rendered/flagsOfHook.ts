import type { FlagView } from '@halyard/core';
import { isObject, type Hook } from './fibers.ts';

/** What a hook is compared with. */
export interface KnownFlags {
  readonly view: FlagView;
  /** Which flag a cell's own function reads. */
  readonly keys: ReadonlyMap<unknown, string>;
}

/** Hooks hand React the cell's own function, the same at every render: that is what a reader is known by. */
export function knownFlags(view: FlagView): KnownFlags {
  const keys = new Map<unknown, string>();
  for (const key of view.keys()) {
    const { value, evaluation } = view.flag(key);
    keys.set(value, key).set(evaluation, key);
  }
  return { view, keys };
}

/** The flags that a hook of a component reads; none for most hooks. */
export function flagsOfHook({ state, getSnapshot }: Hook, { view, keys }: KnownFlags): readonly string[] {
  if (getSnapshot === undefined) return [];
  const key = keys.get(getSnapshot);
  return key === undefined ? manyFlagsOf(state, view) : [key];
}

/**
 * What reads several flags has an object of their values. It is known by that alone, since a compiler may have moved everything else: every
 * key is a flag that somebody follows, with the value that it has now.
 */
function manyFlagsOf(snapshot: unknown, view: FlagView): readonly string[] {
  if (!isObject(snapshot) || Object.getPrototypeOf(snapshot) !== Object.prototype) return [];
  const known = new Set(view.keys());
  const entries = Object.entries(snapshot);
  const isRead = ([key, value]: readonly [string, unknown]) =>
    known.has(key) && view.flag(key).listeners?.size && isValueOf(value, view.peek(key).value);
  return entries.every(isRead) ? entries.map(([key]) => key) : [];
}

/** Or the reader's own default, where the flag has none of that kind. */
function isValueOf(value: unknown, flag: unknown): boolean {
  return typeof value !== typeof flag || JSON.stringify(value) === JSON.stringify(flag);
}
