import type { Surface } from '../guard/surface/openSurface.ts';
import { capture } from './capture.ts';
import { focusedElement } from './focusedElement.ts';

const modal = 'dialog:modal';
/** A pointer may press what then does not take the focus. */
const entering = ['focusin', 'pointerdown'] as const;
const watched: MutationObserverInit = { subtree: true, attributeFilter: ['open'] };

/**
 * Keeps the overlay above everything of the page: inside a fullscreen element, and inside the topmost modal dialog, since nothing
 * outside of that can be clicked. Also puts it back if the page takes it away. Returns its undo.
 */
export function keepOnTop({ host, shadow, raise }: Surface): () => void {
  /** In the order in which they were opened. */
  let dialogs: Element[] = [...document.querySelectorAll(modal)];
  const roots = new Map<ShadowRoot, () => void>();

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
    for (const node of pathOf(host)) children.observe(node, { childList: true });
  }

  const children = new MutationObserver(settle);
  const openings = new MutationObserver((records) => {
    look(records.map(({ target }) => target));
    settle();
  });
  openings.observe(document, watched);

  /** Finds dialogs, and shadow roots in which there may be some. */
  function look(targets: readonly EventTarget[]): void {
    for (const target of targets) {
      if (target instanceof ShadowRoot && target !== shadow) follow(target);
      else if (target instanceof Element && target.matches(modal) && !dialogs.includes(target))
        dialogs.push(target);
    }
  }

  /** Where the focus once was, it hears of what happens: a focus that moves inside a shadow root is told nobody outside. */
  function follow(root: ShadowRoot): void {
    if (roots.has(root)) return;
    openings.observe(root, watched);
    roots.set(root, capture(root, 'focusin', onFocus));
  }

  /** A modal dialog takes the focus: that is how one is found in a shadow root that nobody has looked into. */
  function onFocus(event: Event): void {
    look(event.composedPath().toReversed());
    settle();
  }

  const onFullscreen = () => {
    settle();
    raise();
  };
  look(pathOf(focusedElement()).toReversed());
  const undos = [
    ...entering.map((type) => capture(window, type, onFocus)),
    capture(document, 'fullscreenchange', onFullscreen),
  ];
  watchChildren();
  settle();
  return () => {
    for (const undo of [...undos, ...roots.values()]) undo();
    openings.disconnect();
    children.disconnect();
  };
}

/** What a node is in, from the inside out, across the bounds of shadow roots. */
function pathOf(node: Node | undefined): readonly Node[] {
  const path: Node[] = [];
  for (let at = node && around(node); at; at = around(at)) path.push(at);
  return path;
}

function around(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
