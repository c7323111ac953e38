/** What pages listen to for clicks beside an open menu, for what is typed, and to hold the focus in a dialog. */
const bubbling = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'click',
  'focusin',
  'input',
  'beforeinput',
  'change',
  'paste',
];
/** What pages listen to for their shortcuts, some of them before anybody else. */
const keys = ['keydown', 'keyup', 'keypress'] as const;

/** Keeps what a tester does in the overlay from the page's own listeners. Returns its undo. */
export function keepEventsInside(host: HTMLElement): () => void {
  for (const type of [...bubbling, ...keys]) host.addEventListener(type, (event) => event.stopPropagation());

  /** A key pressed in here is stopped at the window, before the page's capturing listeners, and told again inside. */
  function redirect(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (!event.isTrusted || event.defaultPrevented || !(target instanceof Node) || target === host) return;
    if (!host.shadowRoot?.contains(target)) return;
    event.stopImmediatePropagation();
    // Not composed: it does not leave the shadow root.
    const again = new KeyboardEvent(event.type, {
      ...initOf(event),
      bubbles: true,
      cancelable: true,
      composed: false,
    });
    if (!target.dispatchEvent(again)) event.preventDefault();
  }

  for (const type of keys) window.addEventListener(type, redirect, true);
  return () => {
    for (const type of keys) window.removeEventListener(type, redirect, true);
  };
}

function initOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, location, repeat, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
  return { key, code, location, repeat, isComposing, altKey, ctrlKey, metaKey, shiftKey };
}
