import { warn } from '../errors/warn.ts';

/** What was said already, by store. */
const told = new WeakMap<object, Set<string>>();

/** Says in development, once for each flag of a store, that nobody knows it. */
export function warnUnknown(store: object, key: string): void {
  const keys = told.get(store) ?? new Set();
  if (keys.has(key)) return;
  told.set(store, keys.add(key));
  warn(
    'HAL-108',
    `nobody knows the flag ${key} — it is not declared, and the backend answered without it — check how it is written, or declare it`,
  );
}
