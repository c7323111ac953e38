import type { FlagStore } from '@halyard/core';

/** One of several that would like to do the same thing on a page. */
export interface PageClaim {
  readonly store: FlagStore;
  /** It is the first in line now. */
  onTurn(): void;
  /** The line behind it, which it heads, is another one. */
  onLine?(): void;
}

const stores = Symbol.for('@halyard/stores');
const lines = Symbol.for('@halyard/overlay');

interface PageLines {
  [lines]?: Map<string, PageClaim[]>;
}

/** A place in a line. */
export interface PagePlace {
  /** The stores of everybody in the line, its head first. */
  line(): readonly FlagStore[];
  leave(): void;
}

/**
 * Lets one overlay at a time do what `name` says: the first claims it at once, the next when that one leaves. It holds across
 * several copies of the library (failure row F52), since the line waits at the page's stores.
 */
export function claimPage(name: string, claim: PageClaim): PagePlace {
  const line = lineOf(name);
  line.push(claim);
  const place: PagePlace = {
    line: () => [...new Set(line.map(({ store }) => store))],
    leave: () => {
      const index = line.indexOf(claim);
      if (index < 0) return;
      line.splice(index, 1);
      if (index === 0) line[0]?.onTurn();
      else line[0]?.onLine?.();
    },
  };
  if (line[0] === claim) claim.onTurn();
  else line[0]?.onLine?.();
  return place;
}

function lineOf(name: string): PageClaim[] {
  const page = (globalThis as { [stores]?: PageLines })[stores];
  // A page that forbids new globals has one overlay only: nobody else could be found.
  if (!page) return [];
  // Not enumerable, like the stores themselves.
  if (!page[lines]) Reflect.defineProperty(page, lines, { value: new Map() });
  const all = page[lines];
  const line = all?.get(name) ?? [];
  all?.set(name, line);
  return line;
}
