import { forcedValues } from '../carry/forcedValues.ts';
import type { Overrides } from '../Override.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { overrideStorage } from './overrideStorage.ts';
import { setOverrides } from './setOverrides.ts';
import { writeOverrideCookie } from './writeOverrideCookie.ts';

/** A sleeping laptop stops timers, so the clock is looked at least this often, in milliseconds. */
const longestWait = 30_000;

/**
 * Keeps a tester's overrides while the store's access is granted: loads and saves them, shares them between tabs, and ends
 * them in time. Without a permission the storage is not even looked at. Returns its undo.
 */
export function keepOverrides(store: Pick<FlagStore, 'state' | 'access' | 'setOverrides'>): () => void {
  const { access, state } = store;
  if (!access) return () => {};
  const storage = overrideStorage(access.audience ?? 'default');
  let isLoaded = false;
  let stored: Overrides | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;

  const load = () => {
    isLoaded = true;
    stored = alive(storage.read());
    setOverrides(store, stored);
  };

  function save(): void {
    clearTimeout(saving);
    saving = undefined;
    const { overrides } = state.getState();
    if (!isLoaded || overrides === stored) return;
    storage.write((stored = overrides));
    writeCookie();
  }

  function writeCookie(): void {
    const { overrides } = state.getState();
    const shared = forcedValues(store).filter(([key]) => overrides.get(key)?.scope === 'browser');
    writeOverrideCookie(shared, latestEnd(overrides));
  }

  function sweep(): void {
    const { overrides } = state.getState();
    const left = alive(overrides);
    if (left.size < overrides.size) setOverrides(store, left);
    else schedule();
  }

  function schedule(): void {
    clearTimeout(ending);
    const ends = [...state.getState().overrides.values()].map(({ expiresAt }) => expiresAt);
    if (ends.length > 0)
      ending = setTimeout(sweep, Math.max(0, Math.min(longestWait, Math.min(...ends) - Date.now())));
  }

  const followAccess = () => {
    if (access.state === 'granted' && !isLoaded) load();
    if (access.state === 'ended' && isLoaded) {
      // What is stored stays there, inert; a renewed permission loads it again.
      isLoaded = false;
      setOverrides(store, new Map());
      writeOverrideCookie([], 0);
    }
  };
  const undos = [
    state.subscribe((now, before) => {
      if (now.overrides === before.overrides) return;
      schedule();
      // Later: writing takes longer than showing the flipped flag.
      saving ??= setTimeout(save);
    }),
    access.subscribe(followAccess),
    storage.watch(() => isLoaded && load()),
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

function alive(overrides: Overrides): Overrides {
  const now = Date.now();
  return new Map([...overrides].filter(([, { expiresAt }]) => now < expiresAt));
}

function latestEnd(overrides: Overrides): number {
  return Math.max(0, ...[...overrides.values()].map(({ expiresAt }) => expiresAt));
}
