import { capture } from './capture.ts';
import { isTypingTarget } from './isTypingTarget.ts';
import { matchesShortcut } from './matchesShortcut.ts';

/**
 * Calls back at the shortcut, also while a field of the page has the focus: with Alt, Control or Meta it types nothing. A shortcut
 * of a bare character is left to the field. Returns its undo.
 */
export function followShortcut(shortcut: string, shadow: ShadowRoot, onShortcut: () => void): () => void {
  const isTyped = !/\b(?:Alt|Control|Meta)\b|\+?F\d+$/.test(shortcut);
  const listener = (event: KeyboardEvent) => {
    if (event.repeat || event.isComposing || !matchesShortcut(event, shortcut)) return;
    const path = event.composedPath();
    if (isTyped && isTypingTarget(path[0])) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onShortcut();
  };
  // A page that stops its own key events stops none of the window's; those inside the overlay are kept from the window.
  const undos = [window, shadow].map((target) => capture(target, 'keydown', listener));
  return () => undos.forEach((undo) => undo());
}
