import { adoptStyles } from '../guard/surface/adoptStyles.ts';
import { createElement } from '../guard/surface/createElement.ts';
import { openSurface } from '../guard/surface/openSurface.ts';
import type { MessagesOption } from '../messages/MessagesOption.ts';
import { createPlace } from './place/createPlace.ts';
import shellCss from './shell.css?inline';
import { shellMessages } from './shellMessages.ts';
import { showNotice } from './showNotice.ts';
import tokensCss from './tokens.css?inline';

/** How long the notice stays, in milliseconds. */
const lifetime = 10_000;

/** Tells a tester that the page shows real values again. Goes by itself; returns its undo. */
export function showEndNotice({ shell, lang, dir }: MessagesOption = {}): () => void {
  const messages = { ...shellMessages, ...shell };
  const surface = openSurface({ label: messages.flags, lang, dir });
  adoptStyles(surface.shadow, tokensCss + shellCss);
  createPlace(surface.layer);
  const stack = createElement('div', { className: 'stack' });
  surface.layer.append(stack);
  const close = () => {
    clearTimeout(timer);
    surface.close();
  };
  const timer = setTimeout(close, lifetime);
  showNotice(stack, { text: messages.ended, messages, onDismiss: close });
  return close;
}
