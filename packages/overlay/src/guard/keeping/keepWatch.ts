import type { FlagStore, Override, Overrides } from '@halyard/core';
import { keepOverrides, overrideStorage } from '@halyard/core/overrides';
import { createShelf, type Shelf } from './createShelf.ts';
import { followIdleness } from './followIdleness.ts';

export interface Watch {
  /** What has ended, for the tester to decide about. */
  readonly shelf: Shelf;
  stop(): void;
}

/**
 * Sees to it that no override is forgotten: what has expired, or was left alone for an hour, goes on the shelf without effect.
 * Works on its own, whether or not any other part of the overlay was loaded.
 */
export function keepWatch(store: FlagStore): Watch {
  const audience = store.access?.audience ?? 'default';
  const shelf = createShelf(audience);
  const storage = overrideStorage(audience);
  const idleness = followIdleness(audience, () => shelveIdle());
  let isLoaded = false;

  /** Before they are loaded: not for a moment may they count. */
  function shelveStored(): void {
    if (store.access?.state !== 'granted' || isLoaded) return;
    isLoaded = true;
    const stored = storage.read();
    if (stored.size === 0) return;
    const isIdle = idleness.isIdle();
    const now = Date.now();
    const ended = [...stored].filter(([, { expiresAt }]) => isIdle || expiresAt <= now);
    if (ended.length === 0) return;
    shelve(ended, now);
    storage.write(without(stored, ended));
  }

  function shelveIdle(): void {
    const { overrides } = store.state.getState();
    if (overrides.size === 0) return;
    shelve([...overrides], Date.now());
    store.setOverrides(new Map());
  }

  function shelveExpired(overrides: Overrides, before: Overrides): void {
    const now = Date.now();
    shelve(
      [...before].filter(([key, { expiresAt }]) => !overrides.has(key) && expiresAt <= now),
      now,
    );
  }

  function shelve(ended: ReadonlyArray<readonly [string, Override]>, now: number): void {
    const isExpired = ([, { expiresAt }]: readonly [string, Override]) => expiresAt <= now;
    const expired = ended.filter(isExpired);
    if (expired.length > 0) shelf.put(expired, 'time');
    if (expired.length < ended.length) shelf.put(ended.filter((each) => !isExpired(each)), 'idleness');
  }

  const undos = [
    store.access?.subscribe(() => {
      if (store.access?.state === 'ended') isLoaded = false;
      shelveStored();
    }),
    store.state.subscribe((now, before) => {
      if (now.overrides !== before.overrides) shelveExpired(now.overrides, before.overrides);
    }),
  ];
  shelveStored();
  // After the above: it hears of the permission later, and loads what is left.
  undos.push(keepOverrides(store), idleness.stop);
  return {
    shelf,
    stop: () => {
      for (const undo of undos) undo?.();
    },
  };
}

function without(stored: Overrides, ended: ReadonlyArray<readonly [string, Override]>): Overrides {
  const gone = new Set(ended.map(([key]) => key));
  return new Map([...stored].filter(([key]) => !gone.has(key)));
}
