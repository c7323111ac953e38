import type { FlagStore } from '@halyard/core';
import { guardMessages } from './guardMessages.ts';
import { countForced } from './countForced.ts';
import { createElement } from './createElement.ts';
import { createLauncher } from './createLauncher.ts';
import { createPanelSwitch } from './createPanelSwitch.ts';
import { followShortcut } from './followShortcut.ts';
import type { GuardOptions } from './GuardOptions.ts';
import { openSurface } from './openSurface.ts';

/** What a tester sees without opening anything. */
export interface Tools {
  /** Whether anything was forced since they are shown. */
  readonly hasForced: () => boolean;
  readonly close: () => void;
}

/** Shows the ring and the launcher, and listens for the shortcut. */
export function showTools(store: FlagStore, options: GuardOptions): Tools {
  const { shortcut = 'Alt+Shift+H' } = options;
  const surface = openSurface();
  const { host, layer } = surface;
  const launcher = createLauncher(shortcut, () => panel.toggle());
  const panel = createPanelSwitch(store, { ...options, surface, launcher: launcher.button });
  const announcement = createElement('p', { className: 'visually-hidden', attributes: { role: 'status' } });
  layer.append(createElement('div', { className: 'ring' }), launcher.button, announcement);

  let forced = 0;
  let hasForced = false;
  const showCount = () => {
    const count = countForced(store);
    // Only what changes is announced.
    if (count !== forced) announcement.textContent = guardMessages.forcedNow(count);
    forced = count;
    hasForced ||= count > 0;
    host.toggleAttribute('data-forced', count > 0);
    launcher.showCount(count);
  };

  const undos = [store.state.subscribe(showCount), followShortcut(shortcut, host, panel.toggle)];
  showCount();
  return {
    hasForced: () => hasForced,
    close: () => {
      for (const undo of undos) undo();
      panel.close();
      surface.close();
    },
  };
}
