import css from '../guard.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { createElement } from './createElement.ts';
import { keepEventsInside } from './keepEventsInside.ts';

interface SurfaceOptions {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

/** Where the overlay draws: a shadow root above the page. */
export interface Surface {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Everything visible is in it. */
  readonly layer: HTMLElement;
  /** Shows it above what came into the top layer since. */
  readonly raise: () => void;
  /** Aborted when it is taken out of the page. */
  readonly closed: AbortSignal;
  /** Takes it out of the page. */
  close(): void;
}

/** Puts an empty surface into the page. */
export function openSurface({ label, lang = 'en', dir = 'ltr' }: SurfaceOptions): Surface {
  const host = document.createElement('halyard-overlay');
  host.lang = lang;
  host.dir = dir;
  // In the top layer: no transform, filter or overflow of the page moves or cuts it there.
  host.popover = 'manual';
  // Open: a closed root would stop no script and would hide the overlay from accessibility checkers (security row T26).
  const shadow = host.attachShadow({ mode: 'open' });
  adoptStyles(shadow, css);
  const stopKeeping = keepEventsInside(host);
  const lifetime = new AbortController();
  const layer = createElement('section', { className: 'layer', attributes: { 'aria-label': label } });
  shadow.append(layer);
  // Beside the body: what a page does to the body's children (hiding, replacing, moving) does not reach it there.
  document.documentElement.append(host);
  const raise = () => {
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  };
  raise();
  return {
    host,
    shadow,
    layer,
    raise,
    closed: lifetime.signal,
    close: () => {
      lifetime.abort();
      stopKeeping();
      host.remove();
    },
  };
}
