import type { Surface } from '../guard/surface/openSurface.ts';
import { focusedElement } from './focusedElement.ts';

/**
 * Keeps the overlay above everything of the page: inside a fullscreen element, and inside the topmost modal dialog, since nothing
 * outside of that can be clicked. Also puts it back if the page takes it away. Returns its undo.
 */
export function keepOnTop({ host, shadow, raise }: Surface): () => void {
  /** In the order in which they were opened. */
  let dialogs: Element[] = [...document.querySelectorAll('dialog:modal')];

  function home(): Element {
    dialogs = dialogs.filter((dialog) => dialog.isConnected && dialog.matches(':modal'));
    const { fullscreenElement } = document;
    // What shows something else instead of its children has no room for it.
    const canHold =
      fullscreenElement && !fullscreenElement.matches('video, iframe, img, canvas, object, embed');
    return dialogs.at(-1) ?? (canHold ? fullscreenElement : document.documentElement);
  }

  function settle(): void {
    const parent = home();
    if (host.parentElement === parent) return;
    const focused = shadow.activeElement === null ? undefined : focusedElement();
    parent.append(host);
    raise();
    focused?.focus();
    watchChildren();
  }

  /** Only the dialog it is in, and what that is in, can take it away. */
  function watchChildren(): void {
    children.disconnect();
    for (let node = host.parentNode; node; node = node.parentNode)
      children.observe(node, { childList: true });
  }

  const children = new MutationObserver(settle);
  const openings = new MutationObserver((records) => {
    for (const { target } of records) {
      if (target instanceof Element && target.matches('dialog:modal') && !dialogs.includes(target)) {
        dialogs.push(target);
      }
    }
    settle();
  });
  openings.observe(document, { subtree: true, attributeFilter: ['open'] });
  const onFullscreen = () => {
    settle();
    raise();
  };
  document.addEventListener('fullscreenchange', onFullscreen);
  watchChildren();
  settle();
  return () => {
    openings.disconnect();
    children.disconnect();
    document.removeEventListener('fullscreenchange', onFullscreen);
  };
}
