import type { FlagCell } from '@halyard/core';

/** Several flags of one subject, read as one: what is made of them is made again only when one of them changed. */
export interface FlagGroup<Combined> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => Combined;
  /** What the server rendered, for hydration. */
  readonly atFirst: () => Combined;
}

interface GroupOptions<Item, Combined> {
  readonly now: (cell: FlagCell) => Item;
  readonly atFirst: (cell: FlagCell) => Item;
  readonly combine: (items: readonly Item[]) => Combined;
}

export function groupFlags<Item, Combined>(
  cells: readonly FlagCell[],
  { now, atFirst, combine }: GroupOptions<Item, Combined>,
): FlagGroup<Combined> {
  return {
    subscribe: (listener) => {
      const undos = cells.map((cell) => cell.subscribe(listener));
      return () => undos.forEach((undo) => undo());
    },
    now: remember(() => cells.map(now), combine),
    atFirst: remember(() => cells.map(atFirst), combine),
  };
}

function remember<Item, Combined>(
  read: () => readonly Item[],
  combine: (items: readonly Item[]) => Combined,
): () => Combined {
  let last: { readonly items: readonly Item[]; readonly combined: Combined } | undefined;
  return () => {
    const items = read();
    if (!last?.items.every((item, index) => Object.is(item, items[index])))
      last = { items, combined: combine(items) };
    return last.combined;
  };
}
