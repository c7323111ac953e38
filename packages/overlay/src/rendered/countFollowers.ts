import type { FlagView } from '@halyard/core';
import { fibersIn, hooksOf } from './fibers.ts';
import { flagsOfHook, knownFlags } from './flagsOfHook.ts';
import { openRoots } from './openRoots.ts';

/** Who on the page follows a flag; a component that reads it twice counts twice. */
export interface Followers {
  readonly gates: number;
  /** Hooks of components. */
  readonly readers: number;
}

/**
 * Tells the gates among those who follow a flag that was read. The store knows only how many there are: telling it more would cost
 * every customer's page. A gate defers the cell itself, and no other reader does, so that the fibers say it; nothing on the page is
 * rendered for it. `undefined` where not exactly as many are found as follow the flag: then nobody can say.
 */
export function countFollowers(view: FlagView, key: string): Followers | undefined {
  try {
    const cell = view.flag(key);
    const known = knownFlags(view);
    let gates = 0;
    let readers = 0;
    for (const fiber of fibersIn(openRoots(document))) {
      const hooks = [...hooksOf(fiber)];
      const found = hooks.filter((hook) => flagsOfHook(hook, known).includes(key)).length;
      if (hooks.some(({ state }) => state === cell)) gates += found;
      else readers += found;
    }
    return gates + readers === cell.listeners?.size ? { gates, readers } : undefined;
  } catch {
    return undefined;
  }
}
