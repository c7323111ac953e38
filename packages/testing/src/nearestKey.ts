/** More edits than this make another word, not a slip of the finger. */
const mostEdits = 3;

/** The key that `key` was most likely meant to be, if one is near enough. */
export function nearestKey(key: string, keys: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  // Of a short word less may be wrong, else `a` would be "near" every other letter.
  let fewest = Math.min(mostEdits, Math.ceil(key.length / 3)) + 1;
  for (const candidate of keys) {
    const edits = editDistance(key.toLowerCase(), candidate.toLowerCase());
    if (edits >= fewest) continue;
    fewest = edits;
    nearest = candidate;
  }
  return nearest;
}

/** How many letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
