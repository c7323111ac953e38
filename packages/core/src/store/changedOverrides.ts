import type { Overrides } from '../Override.ts';

/** The flags whose overrides are different in `now` and `before`. */
export function changedOverrides(now: Overrides, before: Overrides): Set<string> {
  const keys = new Set<string>();
  for (const [key, override] of now) if (before.get(key) !== override) keys.add(key);
  for (const key of before.keys()) if (!now.has(key)) keys.add(key);
  return keys;
}
