import type { Overrides } from '../Override.ts';

/** The flags that are forced otherwise than before, or not any more. */
export function changedKeys(before: Overrides, after: Overrides): string[] {
  return [...before.keys(), ...after.keys()].filter((key) => before.get(key) !== after.get(key));
}
