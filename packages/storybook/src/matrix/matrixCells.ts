import type { JsonValue } from '@halyard/core';
import { pairwise } from './pairwise.ts';

/** The values of each flag that a matrix shows, by key. */
export type MatrixAxes = ReadonlyMap<string, readonly JsonValue[]>;

/** What the flags are in one cell, by key. */
export type MatrixCell = ReadonlyMap<string, JsonValue>;

/** Up to this many cells every combination is shown. */
const mostCells = 16;

/**
 * The combinations of flags that a matrix shows: all of them while they are at most `most` (default 16), otherwise as few as
 * show every pair of values of any two flags together, since most faults need no more than two. Always the same for the same axes.
 */
export function matrixCells(axes: MatrixAxes, most: number = mostCells): readonly MatrixCell[] {
  const shown = [...axes].filter(([, values]) => values.length > 0);
  const all = shown.reduce((product, [, values]) => product * values.length, 1);
  const chosen = all <= most ? everyCombination(shown) : everyPair(shown);
  return chosen.map((values) => new Map(shown.map(([key], index) => [key, values[index] ?? null])));
}

type Axes = ReadonlyArray<readonly [key: string, values: readonly JsonValue[]]>;

function everyCombination(axes: Axes): ReadonlyArray<readonly JsonValue[]> {
  return axes.reduce<ReadonlyArray<readonly JsonValue[]>>(
    (cells, [, values]) => cells.flatMap((cell) => values.map((value) => [...cell, value])),
    [[]],
  );
}

function everyPair(axes: Axes): ReadonlyArray<readonly JsonValue[]> {
  const rows = pairwise(axes.map(([, values]) => values.length));
  return rows.map((row) => axes.map(([, values], column) => values[row[column] ?? 0] ?? null));
}
