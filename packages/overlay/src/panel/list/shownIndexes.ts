interface ShownInput {
  readonly start: number;
  readonly end: number;
  /** Rows that are drawn wherever they are: the focus and half-typed text must survive scrolling. */
  readonly also: ReadonlyArray<number | undefined>;
}

/** The rows that are drawn, in order, each once. */
export function shownIndexes({ start, end, also }: ShownInput): readonly number[] {
  const shown = new Set(Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset));
  for (const index of also) if (index !== undefined && index >= 0) shown.add(index);
  return [...shown].toSorted((one, other) => one - other);
}
