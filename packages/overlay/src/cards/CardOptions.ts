import type { FlagStore } from '@halyard/core';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { MessagesOption } from '../messages/MessagesOption.ts';

/** What every card is shown with. */
export interface CardOptions {
  readonly store: FlagStore;
  readonly surface: Surface;
  /** Where cards are, beside the launcher. */
  readonly stack: HTMLElement;
  readonly table: MessagesOption | undefined;
  /** It is gone: decided, or put off. */
  readonly onClose: () => void;
}
