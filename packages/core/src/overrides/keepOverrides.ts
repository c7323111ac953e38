import type { Overrides } from '../Override.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { aliveOverrides } from './aliveOverrides.ts';
import { changedKeys } from './changedKeys.ts';
import { overrideStorage } from './overrideStorage.ts';
import { setOverrides } from './setOverrides.ts';

export interface KeepOptions {
  /** Tells others than this browser's tabs, after each write: `writeOverrideCookie` of `@halyard/core/carry`. Default: nobody. */
  readonly share?: (store: Pick<FlagStore, 'state' | 'access'>) => void;
}

/** A sleeping laptop stops timers, so the clock is looked at least this often, in milliseconds. */
const longestWait = 30_000;

/**
 * Keeps a tester's overrides while the store's access is granted: loads and saves them, shares them between tabs, and ends
 * them in time. Without a permission the storage is not even looked at. Returns its undo.
 */
export function keepOverrides(
  store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>,
  { share }: KeepOptions = {},
): () => void {
  const { access, state } = store;
  if (!access) return () => {};
  const storage = overrideStorage(access.audience ?? 'default');
  /** What is stored as far as this tab knows, once it may look. */
  let stored: Overrides | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;
  const forced = () => state.getState().overrides;

  function load(): void {
    setOverrides(store, (stored = aliveOverrides(storage.read())));
  }

  function save(): void {
    clearTimeout(saving);
    saving = undefined;
    const keys = stored ? changedKeys(stored, forced()) : [];
    if (keys.length === 0) return;
    storage.write(keys, (stored = forced()));
    share?.(store);
  }

  function schedule(): void {
    clearTimeout(ending);
    const waits = [...forced().values()].map(({ expiresAt }) => expiresAt - Date.now());
    if (waits.length > 0) ending = setTimeout(sweep, Math.min(longestWait, ...waits));
  }

  function sweep(): void {
    const left = aliveOverrides(forced());
    if (left.size < forced().size) setOverrides(store, left);
    else schedule();
  }

  const followAccess = () => {
    if (access.state === 'granted' && !stored) load();
    if (access.state === 'ended' && stored) {
      // What is stored stays there, inert; a renewed permission loads it again.
      stored = undefined;
      setOverrides(store, new Map());
      share?.(store);
    }
  };
  const undos = [
    state.subscribe(({ overrides }, before) => {
      if (overrides === before.overrides) return;
      schedule();
      // Later: writing takes longer than showing the flipped flag.
      saving ??= setTimeout(save);
    }),
    access.subscribe(followAccess),
    storage.watch(() => {
      if (!stored) return;
      // What this tab forces and has not written yet is not lost to what the other one wrote.
      save();
      load();
    }),
  ];
  window.addEventListener('pagehide', save);
  followAccess();
  return () => {
    save();
    clearTimeout(ending);
    window.removeEventListener('pagehide', save);
    for (const undo of undos) undo();
  };
}
