import { warn, type FlagStore } from '@halyard/core';
import type { Shelf } from '../guard/keeping/createShelf.ts';
import type { MessagesOption } from '../messages/MessagesOption.ts';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { ShellMessages } from './shellMessages.ts';
import { showNotice } from './showNotice.ts';

interface FollowCardsOptions {
  readonly stores: () => readonly FlagStore[];
  readonly shelf: Shelf | undefined;
  readonly surface: Surface;
  readonly stack: HTMLElement;
  readonly messages: ShellMessages;
  readonly table: MessagesOption | undefined;
}

/** A link's proposal is in one of these parameters; anything else about it is the card's. */
const proposes = /[?&](?:flags|features)=/;

/**
 * Shows what there is to decide: overrides that have ended, and what this page's address proposes. The cards are a chunk of their
 * own, loaded only then. Returns its undo.
 */
export function followCards({ stores, shelf, surface, stack, messages, table }: FollowCardsOptions): () => void {
  const undos = new Set<() => void>();
  let isStopped = false;
  let isShelfShown = false;

  async function load<Module>(chunk: () => Promise<Module>, show: (module: Module) => () => void): Promise<void> {
    try {
      const module = await chunk();
      if (!isStopped) undos.add(show(module));
    } catch (error) {
      const words = 'a message of the overlay is missing — its chunk could not be loaded — reload the page';
      warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
      showNotice(stack, { text: messages.cardMissing, messages });
    }
  }

  function showShelf(): void {
    const [store] = stores();
    if (!shelf || !store || isShelfShown || shelf.read().size === 0) return;
    isShelfShown = true;
    void load(
      () => import('../cards/showShelfCard.ts'),
      ({ showShelfCard }) => {
        const close = () => (isShelfShown = false);
        return showShelfCard({ store, shelf, surface, stack, table, onClose: close });
      },
    );
  }

  function showProposal(): void {
    const [store] = stores();
    if (!store || !proposes.test(location.search)) return;
    void load(
      () => import('../cards/showProposalCard.ts'),
      ({ showProposalCard }) => showProposalCard({ store, surface, stack, table }),
    );
  }

  if (shelf) undos.add(shelf.subscribe(showShelf));
  showShelf();
  showProposal();
  return () => {
    isStopped = true;
    for (const undo of undos) undo();
  };
}
