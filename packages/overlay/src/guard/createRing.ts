import type { FlagStore } from '@halyard/core';
import type { MessagesOption } from '../messages/MessagesOption.ts';
import { countForced } from './countForced.ts';
import { guardMessages } from './guardMessages.ts';
import { createElement } from './surface/createElement.ts';
import { openSurface, type Surface } from './surface/openSurface.ts';

/** The yellow edge of a page on which something is forced, and how many flags that are. */
export interface Ring {
  readonly surface: Surface;
  readonly forced: () => number;
  /** Whether anything was forced since it is there. */
  readonly hasForced: () => boolean;
  /** Counts in these stores from now on. */
  readonly follow: (stores: readonly FlagStore[]) => void;
  /** Calls back when another number is forced. Returns its undo. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Puts the ring into the page; it is seen while any flag is forced. It needs nothing else of the overlay. */
export function createRing(stores: readonly FlagStore[], messages: MessagesOption = {}): Ring {
  const { flagTesting, forcedNow } = { ...guardMessages, ...messages.guard };
  const surface = openSurface({ label: flagTesting, lang: messages.lang, dir: messages.dir });
  const announcement = createElement('p', { className: 'visually-hidden', attributes: { role: 'status' } });
  surface.layer.append(createElement('div', { className: 'ring' }), announcement);
  const listeners = new Set<() => void>();
  let followed = stores;
  let undos: Array<() => void> = [];
  let forced = 0;
  let hasForced = false;

  function count(): void {
    const before = forced;
    forced = followed.reduce((sum, store) => sum + countForced(store), 0);
    if (forced === before) return;
    // Only what changes is announced.
    announcement.textContent = forcedNow(forced);
    hasForced ||= forced > 0;
    surface.host.toggleAttribute('data-forced', forced > 0);
    for (const listener of listeners) listener();
  }

  function follow(next: readonly FlagStore[]): void {
    for (const undo of undos) undo();
    followed = next;
    undos = next.map(({ state }) => state.subscribe(count));
    count();
  }

  follow(stores);
  return {
    surface,
    forced: () => forced,
    hasForced: () => hasForced,
    follow,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const undo of undos) undo();
      surface.close();
    },
  };
}
