import { guardMessages } from './guardMessages.ts';
import { openSurface } from './openSurface.ts';
import { showNotice } from './showNotice.ts';

/** How long the notice stays, in milliseconds. */
const lifetime = 10_000;

/** Tells a tester that the page shows real values again. Goes by itself; returns its undo. */
export function showEndNotice(): () => void {
  const surface = openSurface();
  const close = () => {
    clearTimeout(timer);
    surface.close();
  };
  const timer = setTimeout(close, lifetime);
  showNotice(surface.layer, { text: guardMessages.ended, onDismiss: close });
  return close;
}
