import { overrideStorage } from '@halyard/core/overrides';
import { formatChoice } from '../words/formatChoice.ts';
import { valueMessages } from '../words/valueMessages.ts';
import { cardMessages } from './cardMessages.ts';
import type { CardOptions } from './CardOptions.ts';
import { createCard } from './createCard.ts';
import { putCard } from './putCard.ts';

/** Says that nothing is forced since nobody was here for an hour, and goes on when a tester says so. Returns its undo. */
export function showRestCard({ store, surface, stack, table, onClose }: CardOptions): () => void {
  const words = { ...cardMessages, ...table?.cards };
  const values = { ...valueMessages, ...table?.values };
  const { access } = store;
  const stored = overrideStorage(access?.audience).read();
  const close = () => {
    remove();
    onClose();
  };
  const card = createCard({
    title: words.paused(stored.size),
    why: words.pausedWhy,
    lines: [...stored].map(([key, override]) => ({ key, text: formatChoice(override, values) })),
    actions: [
      { name: words.goOn, isPrimary: true, run: () => access?.resume?.() },
      { name: words.later, run: close },
    ],
    onEscape: close,
  });
  const remove = putCard(card, surface, stack);
  return remove;
}
