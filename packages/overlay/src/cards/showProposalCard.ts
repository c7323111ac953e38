import type { FlagStore } from '@halyard/core';
import {
  judgeProposal,
  readProposal,
  withoutProposal,
  type JudgedChange,
  type ProposedChange,
} from '@halyard/core/proposal';
import { applyScenario } from '@halyard/core/scenario';
import { formatChoice } from '../words/formatChoice.ts';
import { formatValue } from '../words/formatValue.ts';
import { valueMessages, type ValueMessages } from '../words/valueMessages.ts';
import { armAfter } from './armAfter.ts';
import { cardMessages, type CardMessages } from './cardMessages.ts';
import type { CardOptions } from './CardOptions.ts';
import { createCard, type Card, type CardLine } from './createCard.ts';
import { putCard } from './putCard.ts';

/** How long "Apply" must have been visible, in milliseconds. */
const arming = 500;

/**
 * Shows what this page's address proposes, and takes it out of the address. Nothing is forced or stored before "Apply" (security
 * row T3); a reload does not propose again, the link does. Returns its undo.
 */
export function showProposalCard({ store, surface, stack, table, onClose }: CardOptions): () => void {
  const words = { ...cardMessages, ...table?.cards };
  const values = { ...valueMessages, ...table?.values };
  const proposal = readProposal(location.href);
  if (!proposal) return () => {};
  history.replaceState(history.state, '', withoutProposal(location.href));
  const undos: Array<() => void> = [];
  const remove = () => {
    for (const undo of undos.splice(0)) undo();
  };
  const close = () => {
    remove();
    onClose();
  };
  const ignore = { name: words.ignore, run: close };
  if (proposal.refusal) {
    const title = proposal.refusal === 'HAL-306' ? words.tooLarge : words.unreadable;
    const card = createCard({ title: `${title} (${proposal.refusal})`, actions: [ignore], onEscape: close });
    undos.push(putCard(card, surface, stack));
    return remove;
  }

  const { changes } = proposal;
  const apply = () => {
    const applied = applicable(judgeProposal(store, changes));
    close();
    applyScenario(store, { overrides: new Map(applied) }, { keepOthers: true });
  };
  const card = createCard({
    title: words.proposal(changes.length),
    why: words.proposalWhy,
    actions: [{ name: words.apply(changes.length), isPrimary: true, run: apply }, ignore],
    onEscape: close,
  });
  undos.push(putCard(card, surface, stack), followStore(card, { store, changes, words, values }));
  return remove;
}

interface Following {
  readonly store: FlagStore;
  readonly changes: readonly ProposedChange[];
  readonly words: CardMessages;
  readonly values: ValueMessages;
}

/** Judges again whenever the store changes: at first nothing of a page may be known. */
function followStore(card: Card, { store, changes, words, values }: Following): () => void {
  const [button] = card.buttons;
  let disarm: (() => void) | undefined;

  function show(): void {
    const judged = judgeProposal(store, changes);
    const { length } = applicable(judged);
    card.showLines(judged.map((change) => lineOf(change, { words, values })));
    if (!button) return;
    button.textContent = length > 0 ? words.apply(length) : words.nothingToApply;
    if (length === 0) {
      disarm?.();
      disarm = undefined;
      button.disabled = true;
    } else disarm ??= armAfter(button, arming);
  }

  const unfollow = store.state.subscribe(show);
  show();
  return () => {
    unfollow();
    disarm?.();
  };
}

function applicable(judged: readonly JudgedChange[]) {
  return judged.flatMap(({ key, verdict, choice }) =>
    verdict === 'applicable' && choice ? [[key, choice] as const] : [],
  );
}

function lineOf(
  { key, verdict, before, choice }: JudgedChange,
  { words, values }: Pick<Following, 'words' | 'values'>,
): CardLine {
  const old = formatValue(before.value, values);
  const text = choice ? words.becomes(old, formatChoice(choice, values)) : old;
  return verdict === 'applicable' ? { key, text } : { key, text, refusal: words.verdicts[verdict] };
}
