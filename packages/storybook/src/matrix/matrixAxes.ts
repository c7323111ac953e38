import type { Catalog, JsonValue } from '@halyard/core';
import type { MatrixAxes } from './matrixCells.ts';

/**
 * Reads `parameters.flagMatrix`: flags by name, with every value that they are known to have, or with those to show. A flag whose
 * values are no list, a number for one, has its default alone; an entry that is none is left out.
 */
export function matrixAxes(parameter: unknown, catalog: Catalog): MatrixAxes {
  const axes = new Map<string, readonly JsonValue[]>();
  for (const entry of Array.isArray(parameter) ? (parameter as readonly unknown[]) : []) {
    if (typeof entry === 'string') axes.set(entry, valuesOf(catalog, entry));
    else if (typeof entry === 'object' && entry !== null)
      for (const [key, values] of Object.entries(entry))
        if (Array.isArray(values)) axes.set(key, values as readonly JsonValue[]);
  }
  return axes;
}

/** Every value that a flag is known to have. An undeclared flag is taken for one that is on or off. */
export function valuesOf(catalog: Catalog, key: string): readonly JsonValue[] {
  const definition = Object.hasOwn(catalog, key) ? catalog[key] : undefined;
  if (!definition || definition.kind === 'boolean') return [false, true];
  return (definition.variants ?? [definition.default]) as readonly JsonValue[];
}
