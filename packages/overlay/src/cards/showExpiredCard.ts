import type { FlagStore, Overrides } from '@halyard/core';
import { applyScenario, scenarioOf } from '@halyard/core/scenario';
import type { ExpiredOverrides } from '@halyard/core/session';
import { formatChoice } from '../words/formatChoice.ts';
import { formatDay } from '../words/formatDay.ts';
import { valueMessages } from '../words/valueMessages.ts';
import { cardMessages } from './cardMessages.ts';
import type { CardOptions } from './CardOptions.ts';
import { createCard } from './createCard.ts';
import { putCard } from './putCard.ts';

/** Asks what to do with overrides whose time was over: set them again, or forget them. Returns its undo. */
export function showExpiredCard(
  expired: ExpiredOverrides,
  { store, surface, stack, table, onClose }: CardOptions,
): () => void {
  const words = { ...cardMessages, ...table?.cards };
  const values = { ...valueMessages, ...table?.values };
  const overrides = expired.overrides();
  const earliest = Math.min(...[...overrides.values()].map(({ setAt }) => setAt));
  const close = () => {
    remove();
    onClose();
  };
  const decide = (run: () => void) => () => {
    run();
    expired.forget();
    close();
  };
  const card = createCard({
    title: words.expired(overrides.size, formatDay(earliest, Date.now(), table?.lang ?? 'en')),
    why: words.expiredWhy,
    lines: [...overrides].map(([key, override]) => ({ key, text: formatChoice(override, values) })),
    actions: [
      { name: words.setAgain, isPrimary: true, run: decide(() => renew(store, overrides)) },
      { name: words.forget, run: decide(() => {}) },
      { name: words.later, run: close },
    ],
    onEscape: close,
  });
  const remove = putCard(card, surface, stack);
  return remove;
}

/** For another full lifetime, each in its scope. */
function renew(store: FlagStore, overrides: Overrides): void {
  for (const scope of ['browser', 'tab'] as const) {
    const those = new Map([...overrides].filter(([, override]) => override.scope === scope));
    // As a scenario: the old times and notes stay behind.
    if (those.size > 0) applyScenario(store, scenarioOf(those), { keepOthers: true, scope });
  }
}
