import { MissingPairs } from './MissingPairs.ts';

/** How many whole tries are made, and how many rows are tried for each place of one; the best counts. */
const tries = 20;
const candidates = 10;

/**
 * Few rows in which every two columns show every pair of their values: a greedy search after AETG (Cohen et al., 1997), from the
 * same seed each time. `sizes` says how many values each column has; a row holds their indexes.
 */
export function pairwise(sizes: readonly number[]): ReadonlyArray<readonly number[]> {
  const random = seededRandom(sizes.length);
  const [largest = 1, second = 1] = sizes.toSorted((left, right) => right - left);
  let best = coverPairs(sizes, random);
  // Fewer rows than the two largest columns have pairs there cannot be.
  for (let tried = 1; tried < tries && best.length > largest * second; tried++) {
    const rows = coverPairs(sizes, random);
    if (rows.length < best.length) best = rows;
  }
  return best;
}

function coverPairs(sizes: readonly number[], random: () => number): number[][] {
  const missing = new MissingPairs(sizes);
  const rows: number[][] = [];
  for (;;) {
    const first = missing.begin(sizes.length);
    if (!first) return rows;
    let best: { row: number[]; shown: number } | undefined;
    for (let candidate = 0; candidate < candidates; candidate++) {
      const filled = fillRow(sizes, first, missing, random);
      if (!best || filled.shown > best.shown) best = filled;
    }
    const { row } = best ?? fillRow(sizes, first, missing, random);
    missing.show(row);
    rows.push(row);
  }
}

/** A row that begins as `first`, and shows as many other missing pairs as choosing one column after the other finds. */
function fillRow(
  sizes: readonly number[],
  first: ReadonlyArray<number | undefined>,
  missing: MissingPairs,
  random: () => number,
): { row: number[]; shown: number } {
  const row = [...first];
  let shown = 1;
  for (const column of shuffle(sizes.length, random)) {
    if (row[column] !== undefined) continue;
    let most = -1;
    for (const value of shuffle(sizes[column] ?? 0, random)) {
      const gain = missing.countWith(row, column, value);
      if (gain <= most) continue;
      most = gain;
      row[column] = value;
    }
    shown += most;
  }
  return { row: row.map((value) => value ?? 0), shown };
}

/** The numbers below `count`, in any order. */
function shuffle(count: number, random: () => number): number[] {
  return Array.from({ length: count }, (_, item) => ({ item, place: random() }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ item }) => item);
}

/** Mulberry32: small, and the same for everybody. From 0 to 1. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
