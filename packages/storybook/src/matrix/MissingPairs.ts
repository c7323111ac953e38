/** The pairs of values that no row shows yet. Each value of each column has a number, so a pair is one number, too. */
export class MissingPairs {
  readonly #firsts: readonly number[];
  readonly #count: number;
  readonly #pairs = new Set<number>();

  constructor(sizes: readonly number[]) {
    let count = 0;
    this.#firsts = sizes.map((size) => (count += size) - size);
    this.#count = count;
    for (const [one, size] of sizes.entries())
      for (const [other, otherSize] of sizes.entries())
        if (one < other)
          for (let value = 0; value < size; value++)
            for (let otherValue = 0; otherValue < otherSize; otherValue++)
              this.#pairs.add(this.#name(one, value, other, otherValue));
  }

  /** How many of the pairs that a value makes with the rest of its row are missing. */
  countWith(row: ReadonlyArray<number | undefined>, column: number, value: number): number {
    let count = 0;
    for (const [other, set] of row.entries())
      if (set !== undefined && other !== column && this.#pairs.has(this.#name(column, value, other, set)))
        count++;
    return count;
  }

  /** Any missing pair, as a row with nothing else in it. */
  begin(columns: number): Array<number | undefined> | undefined {
    const [pair] = this.#pairs;
    if (pair === undefined) return undefined;
    const row: Array<number | undefined> = Array.from({ length: columns });
    for (const id of [Math.floor(pair / this.#count), pair % this.#count]) {
      const column = this.#firsts.findLastIndex((first) => first <= id);
      row[column] = id - (this.#firsts[column] ?? 0);
    }
    return row;
  }

  show(row: readonly number[]): void {
    for (const [one, value] of row.entries())
      for (const [other, otherValue] of row.entries())
        if (one < other) this.#pairs.delete(this.#name(one, value, other, otherValue));
  }

  #name(one: number, value: number, other: number, otherValue: number): number {
    const left = (this.#firsts[one] ?? 0) + value;
    const right = (this.#firsts[other] ?? 0) + otherValue;
    return one < other ? left * this.#count + right : right * this.#count + left;
  }
}
