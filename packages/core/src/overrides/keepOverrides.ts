import type { Overrides } from '../Override.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { changedKeys } from './changedKeys.ts';
import { clearOverrides } from './clearOverrides.ts';
import { listenTo } from './listenTo.ts';
import { overrideStorage } from './overrideStorage.ts';
import { setOverrides } from './setOverrides.ts';
import { timeLeft } from './timeLeft.ts';

/**
 * Keeps a tester's overrides while the store's access is granted: loads and saves them, shares them between tabs, and ends
 * them in time. Without a permission the storage is not even looked at. `share` tells others than this browser's tabs after each
 * write, as `writeOverrideCookie` of `@halyard/core/carry` does. Returns its undo.
 */
export function keepOverrides(
  store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>,
  share?: (store: Pick<FlagStore, 'state' | 'access'>) => void,
): () => void {
  const { access } = store;
  if (!access) return () => {};
  const storage = overrideStorage(access.audience);
  /** What is stored as far as this tab knows, once it may look. */
  let stored: Overrides | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  const forced = () => store.state.getState().overrides;

  // What is over is not forced, and so it leaves the storage with the next write.
  const load = () => setOverrides(store, (stored = storage.read()));

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

  const look = () => {
    // At the next end. A sleeping laptop stops timers, so none is set for longer than a second.
    const soonest = Math.min(1000, ...[...forced().values()].map(timeLeft));
    // First of all: whatever throws below, what is forced still ends.
    lookIn(soonest);
    if (soonest <= 0) setOverrides(store, forced());
    if (access.state === 'granted' && !stored) load();
    if (access.state === 'ended' && stored) {
      // What is stored stays there, inert; a renewed permission loads it again.
      stored = undefined;
      clearOverrides(store);
      share?.(store);
    }
    save();
  };

  const undos = [
    store.state.subscribe((now, before) => {
      // Later: writing takes longer than showing the flipped flag.
      if (now.overrides !== before.overrides) lookIn(0);
    }),
    access.subscribe(look),
    storage.watch(() => {
      // What this tab forces and has not written yet is not lost to what the other one wrote.
      save();
      if (stored) load();
    }),
    listenTo('pagehide', look),
  ];
  look();
  return () => {
    clearTimeout(looking);
    for (const undo of undos) undo();
    save();
  };
}
