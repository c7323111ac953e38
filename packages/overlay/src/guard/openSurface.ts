import { guardMessages } from './guardMessages.ts';
import { adoptStyles } from './adoptStyles.ts';
import { createElement } from './createElement.ts';
import css from './guard.css?inline';
import { keepEventsInside } from './keepEventsInside.ts';

/** Where the overlay draws: a shadow root above the page. */
export interface Surface {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Carries the colours and the font; everything visible is in it. */
  readonly layer: HTMLElement;
  /** Takes it out of the page. */
  close(): void;
}

/** Puts an empty surface into the page. */
export function openSurface(): Surface {
  const host = document.createElement('halyard-overlay');
  host.lang = 'en';
  // Open: a closed root would stop no script and would hide the overlay from accessibility checkers (security row T26).
  const shadow = host.attachShadow({ mode: 'open' });
  adoptStyles(shadow, css);
  keepEventsInside(host);
  const layer = createElement('section', {
    className: 'layer',
    attributes: { 'aria-label': guardMessages.flagTesting },
  });
  shadow.append(layer);
  // Beside the body: what a page does to the body's children (hiding, replacing, moving) does not reach it there.
  document.documentElement.append(host);
  return { host, shadow, layer, close: () => host.remove() };
}
