import { isTypingTarget } from './isTypingTarget.ts';
import { matchesShortcut } from './matchesShortcut.ts';

/** Calls back at the shortcut, except where a tester types into the page. Returns its undo. */
export function followShortcut(shortcut: string, host: HTMLElement, onShortcut: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.repeat || event.isComposing || !matchesShortcut(event, shortcut)) return;
    const path = event.composedPath();
    // On a Mac, Alt and a letter type a character.
    if (!path.includes(host) && isTypingTarget(path[0])) return;
    event.preventDefault();
    event.stopPropagation();
    onShortcut();
  };
  // Capturing: a page that stops its own key events stops none of these.
  window.addEventListener('keydown', listener, true);
  return () => window.removeEventListener('keydown', listener, true);
}
