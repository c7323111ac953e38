import type { FlagStore } from '@halyard/core';
import type { ExpiredOverrides } from '@halyard/core/session';
import { createAnswers } from '../answers/createAnswers.ts';
import { adoptStyles } from '../guard/surface/adoptStyles.ts';
import { createElement } from '../guard/surface/createElement.ts';
import type { Ring } from '../guard/createRing.ts';
import type { GuardOptions } from '../guard/GuardOptions.ts';
import { createHiding } from './createHiding.ts';
import { createLauncher } from './createLauncher.ts';
import { createPanelSwitch } from './createPanelSwitch.ts';
import { followCards } from './followCards.ts';
import { followShortcut } from './followShortcut.ts';
import { keepOnTop } from './keepOnTop.ts';
import { createPlace } from './place/createPlace.ts';
import { dodgeFocus } from './place/dodgeFocus.ts';
import { followDrag } from './place/followDrag.ts';
import shellCss from './shell.css?inline';
import { shellMessages } from './shellMessages.ts';
import { showEndNotice } from './showEndNotice.ts';
import tokensCss from './tokens.css?inline';

export interface ToolsOptions extends GuardOptions {
  readonly ring: Ring;
  /** The stores of the page that may be shown, this one's own first. */
  readonly stores: () => readonly FlagStore[];
  readonly expired: ExpiredOverrides | undefined;
}

/** What a tester sees without opening anything, besides the ring. */
export interface Tools {
  /** Looks again at which stores there are. */
  readonly update: () => void;
  readonly close: () => void;
  /** Says that testing has ended, after everything else was taken away. Returns its undo. */
  readonly showEnd: () => () => void;
}

/** Shows the launcher and what there is to decide, and listens for the shortcut. */
export function showTools(options: ToolsOptions): Tools {
  const { ring, shortcut = 'Alt+Shift+H' } = options;
  const { surface } = ring;
  const { host, layer, shadow } = surface;
  const messages = { ...shellMessages, ...options.messages?.shell };
  const unadopt = adoptStyles(shadow, tokensCss + shellCss);
  const place = createPlace(layer);
  const hiding = createHiding(layer);
  const launcher = createLauncher({ shortcut, messages, onClick: () => panel.toggle() });
  const stack = createElement('div', { className: 'stack' });
  const announcement = createElement('p', { className: 'visually-hidden', attributes: { role: 'status' } });
  layer.append(launcher.button, stack, announcement);
  const answers = createAnswers();
  answers.follow(options.stores());
  const panel = createPanelSwitch({
    answers,
    ...options,
    surface,
    stack,
    launcher: launcher.button,
    messages,
    table: options.messages,
    hiding,
  });
  const cards = followCards({ ...options, surface, stack, messages, table: options.messages });
  const showCount = () => launcher.showCount(ring.forced());

  followDrag(launcher.button, { place, onMove: () => (announcement.textContent = messages.moved) });
  const undos = [
    ring.subscribe(showCount),
    followShortcut(shortcut, shadow, () => {
      hiding.show();
      panel.toggle();
    }),
    keepOnTop(surface),
    dodgeFocus({
      host,
      place,
      parts: () => [...layer.querySelectorAll('.launcher, .panel')],
      onCovered: panel.close,
    }),
    cards.stop,
    hiding.stop,
    answers.stop,
    unadopt,
  ];
  showCount();
  return {
    update: () => {
      answers.follow(options.stores());
      panel.update();
      cards.update();
    },
    close: () => {
      panel.close();
      for (const undo of undos) undo();
    },
    showEnd: () => showEndNotice(options.messages),
  };
}
