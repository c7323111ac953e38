import type { Overrides } from '../Override.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { aliveOverrides } from './aliveOverrides.ts';
import { changedKeys } from './changedKeys.ts';
import { clearOverrides } from './clearOverrides.ts';
import { listenTo } from './listenTo.ts';
import { overrideStorage } from './overrideStorage.ts';
import { setOverrides } from './setOverrides.ts';

/** How often the clock is looked at at least, in milliseconds: a sleeping laptop stops timers, so none is set for hours. */
const tick = 1000;

/**
 * Keeps a tester's overrides while the store's access is granted: loads and saves them, shares them between tabs, and ends
 * them in time. Without a permission the storage is not even looked at. `share` tells others than this browser's tabs after each
 * write, as `writeOverrideCookie` of `@halyard/core/carry` does. Returns its undo.
 */
export function keepOverrides(
  store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>,
  share?: (store: Pick<FlagStore, 'state' | 'access'>) => void,
): () => void {
  const { access, state } = store;
  if (!access) return () => {};
  const storage = overrideStorage(access.audience);
  /** What is stored as far as this tab knows, once it may look. */
  let stored: Overrides | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  const forced = () => state.getState().overrides;

  function load(): void {
    stored = storage.read();
    // What is over is different from what is stored, and so it goes with the next write.
    setOverrides(store, aliveOverrides(stored));
  }

  function save(): void {
    const keys = stored && changedKeys(stored, forced());
    if (!keys?.length) return;
    storage.write(keys, (stored = forced()));
    share?.(store);
  }

  function lookIn(time: number): void {
    clearTimeout(looking);
    looking = setTimeout(look, time);
  }

  function look(): void {
    const alive = aliveOverrides(forced());
    // First of all: whatever throws below, what is forced still ends.
    lookIn(Math.min(tick, ...[...alive.values()].map(({ expiresAt }) => expiresAt - Date.now())));
    if (alive.size < forced().size) setOverrides(store, alive);
    save();
  }

  const followAccess = () => {
    if (access.state === 'granted' && !stored) load();
    if (access.state === 'ended' && stored) {
      // What is stored stays there, inert; a renewed permission loads it again.
      stored = undefined;
      clearOverrides(store);
      share?.(store);
    }
  };
  const undos = [
    state.subscribe(({ overrides }, before) => {
      // Later: writing takes longer than showing the flipped flag.
      if (overrides !== before.overrides) lookIn(0);
    }),
    access.subscribe(followAccess),
    storage.watch(() => {
      // What this tab forces and has not written yet is not lost to what the other one wrote.
      save();
      if (stored) load();
    }),
    listenTo('pagehide', save),
  ];
  followAccess();
  lookIn(0);
  return () => {
    save();
    clearTimeout(looking);
    for (const undo of undos) undo();
  };
}
