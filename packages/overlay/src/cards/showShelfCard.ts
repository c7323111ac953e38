import type { FlagStore, Override } from '@halyard/core';
import { applyScenario, scenarioOf } from '@halyard/core/scenario';
import type { Shelf } from '../guard/keeping/createShelf.ts';
import type { Shelved } from '../guard/keeping/Shelved.ts';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { MessagesOption } from '../messages/MessagesOption.ts';
import { formatChoice } from '../words/formatChoice.ts';
import { formatDay } from '../words/formatDay.ts';
import { valueMessages } from '../words/valueMessages.ts';
import { cardMessages } from './cardMessages.ts';
import { createCard, type Card } from './createCard.ts';
import { putCard } from './putCard.ts';

interface ShelfCardOptions {
  readonly store: FlagStore;
  readonly shelf: Shelf;
  readonly surface: Surface;
  readonly stack: HTMLElement;
  readonly table: MessagesOption | undefined;
  /** Nothing is left to decide, or it was put off. */
  readonly onClose: () => void;
}

type Entries = ReadonlyArray<readonly [string, Shelved]>;

/** Asks what to do with overrides that have ended: a card for what has expired, and one for what idleness paused. Returns its undo. */
export function showShelfCard(options: ShelfCardOptions): () => void {
  const { store, shelf, surface, stack, table, onClose } = options;
  const words = { ...cardMessages, ...table?.cards };
  const values = { ...valueMessages, ...table?.values };
  const removes: Array<() => void> = [];
  let unfollow: (() => void) | undefined;

  function remove(): void {
    for (const each of removes.splice(0)) each();
  }

  function close(): void {
    unfollow?.();
    remove();
    onClose();
  }

  function cardOf(entries: Entries, isPaused: boolean): Card {
    const keys = entries.map(([key]) => key);
    const decide = (run: () => void) => () => {
      run();
      shelf.clear(keys);
    };
    const setAgain = decide(() => (isPaused ? goOn(store, entries) : renew(store, entries)));
    const earliest = Math.min(...entries.map(([, { setAt }]) => setAt));
    return createCard({
      title: isPaused
        ? words.paused(keys.length)
        : words.expired(keys.length, formatDay(earliest, Date.now(), table?.lang ?? 'en')),
      why: isPaused ? words.pausedWhy : words.expiredWhy,
      lines: entries.map(([key, override]) => ({ key, text: formatChoice(override, values) })),
      actions: [
        { name: isPaused ? words.goOn : words.setAgain, isPrimary: true, run: setAgain },
        { name: words.forget, run: decide(() => {}) },
        { name: words.later, run: close },
      ],
      onEscape: close,
    });
  }

  function show(): void {
    remove();
    const shelved = [...shelf.read()];
    if (shelved.length === 0) return close();
    // What was paused and has expired since is offered like anything else that has expired.
    const isPaused = ([, { endedBy, expiresAt }]: Entries[number]) =>
      endedBy === 'idleness' && expiresAt > Date.now();
    for (const [paused, entries] of [
      [true, shelved.filter(isPaused)],
      [false, shelved.filter((entry) => !isPaused(entry))],
    ] as const) {
      if (entries.length > 0) removes.push(putCard(cardOf(entries, paused), surface, stack));
    }
  }

  unfollow = shelf.subscribe(show);
  show();
  return close;
}

/** For another full lifetime, each in its scope. */
function renew(store: FlagStore, entries: Entries): void {
  for (const scope of ['browser', 'tab'] as const) {
    const overrides = new Map(entries.filter(([, override]) => override.scope === scope));
    if (overrides.size === 0) continue;
    // As a scenario: the old times, scopes and notes stay behind.
    applyScenario(store, scenarioOf(overrides), { keepOthers: true, scope });
  }
}

/** For the rest of their time. */
function goOn(store: FlagStore, entries: Entries): void {
  const { overrides } = store.state.getState();
  const resumed = entries.map(([key, { endedAt: _at, endedBy: _by, ...override }]) => [key, override as Override] as const);
  store.setOverrides(new Map([...overrides, ...resumed]));
}
