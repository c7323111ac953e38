import { warn, type FlagStore } from '@halyard/core';
import { guardMessages } from './guardMessages.ts';
import { focusedElement } from './focusedElement.ts';
import type { GuardOptions } from './GuardOptions.ts';
import type { Surface } from './openSurface.ts';
import { showNotice } from './showNotice.ts';

interface PanelSwitchOptions extends GuardOptions {
  readonly surface: Surface;
  readonly launcher: HTMLElement;
}

/** Opens and closes the panel. */
export interface PanelSwitch {
  readonly toggle: () => void;
  readonly close: () => void;
}

/** Loads the panel's chunk when it is first wanted, and gives the focus back when it closes. */
export function createPanelSwitch(store: FlagStore, options: PanelSwitchOptions): PanelSwitch {
  const { surface, launcher, describe, loadPanel = () => import('../panel/openPanel.tsx') } = options;
  const drafts = new Map<string, string>();
  let isWanted = false;
  let closePanel: (() => void) | undefined;
  let closeNotice: (() => void) | undefined;
  let opener: HTMLElement | undefined;

  async function open(): Promise<void> {
    isWanted = true;
    closeNotice?.();
    opener = focusedElement();
    try {
      const { openPanel } = await loadPanel();
      if (!isWanted || closePanel) return;
      closePanel = openPanel(store, { surface, drafts, describe, onClose: close });
      launcher.setAttribute('aria-expanded', 'true');
    } catch (error) {
      isWanted = false;
      reportMissing(error);
    }
  }

  function reportMissing(error: unknown): void {
    const words = 'the panel cannot be opened — its chunk could not be loaded — try again or reload the page';
    warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
    const action = { name: guardMessages.tryAgain, run: () => void open() };
    closeNotice = showNotice(surface.layer, { text: guardMessages.panelMissing, action });
  }

  function close(): void {
    isWanted = false;
    if (!closePanel) return;
    const hadFocus = surface.shadow.activeElement !== null;
    closePanel();
    closePanel = undefined;
    launcher.setAttribute('aria-expanded', 'false');
    if (hadFocus) (opener?.isConnected ? opener : launcher).focus();
  }

  return { toggle: () => void (isWanted ? close() : open()), close };
}
