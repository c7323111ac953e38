import { warn, type FlagStore } from '@halyard/core';
import type { ExpiredOverrides } from '@halyard/core/session';
import type { CardOptions } from '../cards/CardOptions.ts';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { MessagesOption } from '../messages/MessagesOption.ts';
import type { ShellMessages } from './shellMessages.ts';
import { showNotice } from './showNotice.ts';

interface FollowCardsOptions {
  readonly stores: () => readonly FlagStore[];
  readonly expired: ExpiredOverrides | undefined;
  readonly surface: Surface;
  readonly stack: HTMLElement;
  readonly messages: ShellMessages;
  readonly table: MessagesOption | undefined;
}

interface Cards {
  /** Looks again at what there is to decide. */
  readonly update: () => void;
  readonly stop: () => void;
}

/** A link's proposal is in one of these parameters; anything else about it is the card's. */
const proposes = /[?&](?:flags|features)=/;

/**
 * Shows what there is to decide: overrides that have expired or rest, and what this page's address proposes. The cards are a
 * chunk of their own, loaded only then.
 */
export function followCards({ stores, expired, surface, stack, messages, table }: FollowCardsOptions): Cards {
  const closers = new Map<string, (() => void) | undefined>();
  const [store] = stores();
  let isStopped = false;

  type Show = (options: CardOptions) => () => void;

  async function show(name: string, load: () => Promise<Show>): Promise<void> {
    if (!store || closers.has(name)) return;
    closers.set(name, undefined);
    try {
      const draw = await load();
      if (isStopped || !closers.has(name)) return;
      closers.set(name, draw({ store, surface, stack, table, onClose: () => closers.delete(name) }));
    } catch (error) {
      const words = 'a message of the overlay is missing — its chunk could not be loaded — reload the page';
      warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
      showNotice(stack, { text: messages.cardMissing, messages });
    }
  }

  function close(name: string): void {
    closers.get(name)?.();
    closers.delete(name);
  }

  function update(): void {
    const isResting = store?.access?.state === 'ended';
    if (isResting) void show('rest', async () => (await import('../cards/showRestCard.ts')).showRestCard);
    else close('rest');
    const kept = expired && !isResting ? expired.overrides() : new Map();
    if (!expired || kept.size === 0) return close('expired');
    void show('expired', async () => {
      const { showExpiredCard } = await import('../cards/showExpiredCard.ts');
      return (options) => showExpiredCard(expired, options);
    });
  }

  const unfollow = store?.state.subscribe((now, before) => {
    // Once a tester has decided, or put it off, only what expires from now on is offered.
    if (now.overrides.size < before.overrides.size) update();
  });
  update();
  if (proposes.test(location.search)) {
    void show('proposal', async () => (await import('../cards/showProposalCard.ts')).showProposalCard);
  }
  return {
    update,
    stop: () => {
      isStopped = true;
      unfollow?.();
      for (const name of closers.keys()) close(name);
    },
  };
}
