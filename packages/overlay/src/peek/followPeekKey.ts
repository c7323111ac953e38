import type { FlagStore } from '@halyard/core';
import { createElement } from '../guard/surface/createElement.ts';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { MessagesOption } from '../messages/MessagesOption.ts';
import { isTypingTarget } from '../shell/isTypingTarget.ts';
import { matchesShortcut } from '../shell/matchesShortcut.ts';
import { createPeek } from './createPeek.ts';
import { peekKeys } from './peekKeys.ts';
import { peekMessages } from './peekMessages.ts';

interface PeekKeyInput {
  readonly stores: () => readonly FlagStore[];
  readonly surface: Surface;
  readonly key: string;
  readonly table: MessagesOption | undefined;
}

/**
 * Shows the page without overrides for as long as a key is held, wherever the focus is, but not while somebody types. Returns its
 * undo.
 */
export function followPeekKey({ stores, surface, key, table }: PeekKeyInput): () => void {
  const words = { ...peekMessages, ...table?.peek };
  const { layer, shadow } = surface;
  const status = createElement('p', { className: 'visually-hidden', attributes: { role: 'status' } });
  layer.append(status);
  const peek = createPeek({
    stores,
    surface,
    onPeek: (isPeeking) => {
      status.textContent = isPeeking ? words.peeking : words.peeked;
    },
  });
  peekKeys.set(surface, key);
  let held: string | undefined;

  function onDown(event: KeyboardEvent): void {
    if (event.isComposing || !matchesShortcut(event, key) || isTypingTarget(event.composedPath()[0])) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held = event.code;
    peek.begin();
  }

  function onUp(event: KeyboardEvent): void {
    // A modifier that is let go ends it too: some systems then never tell of the other key.
    if (event.code !== held && !/^(?:Alt|Control|Meta|Shift)/.test(event.key)) return;
    held = undefined;
    peek.end();
  }

  // What is pressed inside the overlay is kept from the window, and told again in its shadow root.
  const targets = [window, shadow] as const;
  for (const target of targets) {
    target.addEventListener('keydown', onDown as EventListener, true);
    target.addEventListener('keyup', onUp as EventListener, true);
  }
  return () => {
    for (const target of targets) {
      target.removeEventListener('keydown', onDown as EventListener, true);
      target.removeEventListener('keyup', onUp as EventListener, true);
    }
    peek.end();
    peekKeys.delete(surface);
    status.remove();
  };
}
