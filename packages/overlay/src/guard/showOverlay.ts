import { warn, type FlagStore } from '@halyard/core';
import type { ExpiredOverrides } from '@halyard/core/session';
import type { Tools } from '../shell/showTools.ts';
import { createRing } from './createRing.ts';
import type { GuardOptions } from './GuardOptions.ts';

interface ShowOverlayOptions extends GuardOptions {
  /** The stores of everybody who would draw; the first is this one's own. */
  readonly stores: () => readonly FlagStore[];
  /** What may be set again; absent where another overlay keeps it. */
  readonly expired: ExpiredOverrides | undefined;
}

export interface ShownOverlay {
  /** Looks again at which stores there are. */
  update(): void;
  /** Takes it away. When the permission has ended while something was forced, that is said; returns the undo of that. */
  close(how: { readonly hasEnded: boolean }): (() => void) | undefined;
}

/** Draws the ring at once, and the tools when their chunk is here. */
export function showOverlay(options: ShowOverlayOptions): ShownOverlay {
  const { stores, messages, loadTools = () => import('../shell/showTools.ts') } = options;
  const ring = createRing(stores(), messages);
  let tools: Tools | undefined;
  let isClosed = false;

  async function load(): Promise<void> {
    try {
      const { showTools } = await loadTools();
      if (!isClosed) tools = showTools({ ...options, ring });
    } catch (error) {
      const words =
        'only the ring shows what is forced — the overlay’s tools could not be loaded — reload the page';
      warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
    }
  }

  void load();
  return {
    update: () => {
      ring.follow(stores());
      tools?.update();
    },
    close: ({ hasEnded }) => {
      isClosed = true;
      tools?.close();
      ring.close();
      return hasEnded && ring.hasForced() ? tools?.showEnd() : undefined;
    },
  };
}
