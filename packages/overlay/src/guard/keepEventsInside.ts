/** What pages listen to for their shortcuts, for clicks beside an open menu, and to hold the focus in a dialog. */
const events = ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'touchstart', 'click', 'focusin'];

/** Keeps what a tester does in the overlay from the page's own listeners. Goes with the element. */
export function keepEventsInside(host: HTMLElement): void {
  for (const type of events) host.addEventListener(type, (event) => event.stopPropagation());
}
