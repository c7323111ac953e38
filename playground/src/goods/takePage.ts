export interface Page<Item> {
  readonly items: readonly Item[];
  /** Counted from 1, and always one that exists. */
  readonly number: number;
  /** At least 1. */
  readonly count: number;
}

/** Cuts one page out of a list. A wish for a page that does not exist gets the nearest one. */
export function takePage<Item>(
  items: readonly Item[],
  { wanted, size }: { readonly wanted: number; readonly size: number },
): Page<Item> {
  const perPage = Math.max(1, Math.trunc(size));
  const count = Math.max(1, Math.ceil(items.length / perPage));
  const number = Math.min(count, Math.max(1, Math.trunc(wanted) || 1));
  return { items: items.slice((number - 1) * perPage, number * perPage), number, count };
}
