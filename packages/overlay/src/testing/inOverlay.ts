import { vi } from 'vitest';

/** The overlay's shadow root, if there is one in the page. */
export function findOverlay(): ShadowRoot | null | undefined {
  return document.querySelector('halyard-overlay')?.shadowRoot ?? null;
}

export function inOverlay(selector: string): HTMLElement {
  const found = findOverlay()?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is not in the overlay.`);
  return found;
}

/** Its parts come in chunks. */
export async function whenShown(selector: string): Promise<HTMLElement> {
  return vi.waitFor(() => inOverlay(selector), { timeout: 10_000 });
}

/** Presses Alt+Shift+H at an element. */
export function pressShortcut(
  target: EventTarget = document.body,
  change: KeyboardEventInit = {},
): KeyboardEvent {
  const options = { code: 'KeyH', key: 'H', altKey: true, shiftKey: true, ...change };
  const event = new KeyboardEvent('keydown', { ...options, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}
