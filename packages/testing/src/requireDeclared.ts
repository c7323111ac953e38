import type { Catalog } from '@halyard/core';
import { nearestKey } from './nearestKey.ts';
import { TestingError } from './TestingError.ts';

/** Throws HAL-801, with the key that was probably meant, when the catalog does not declare `key`. */
export function requireDeclared(flags: Catalog, key: string): void {
  if (Object.hasOwn(flags, key)) return;
  const nearest = nearestKey(key, Object.keys(flags));
  const advice = nearest === undefined ? 'declare it' : `did you mean "${nearest}"? Else declare it`;
  throw new TestingError(
    'HAL-801',
    `"${key}" is no flag — the catalog that the test was given does not declare it — ${advice}`,
  );
}
