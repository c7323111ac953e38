import { warn } from '@halyard/core';
import type { Answers } from '../answers/createAnswers.ts';
import type { Surface } from '../guard/surface/openSurface.ts';
import { createPanelMemory } from '../panel/model/PanelMemory.ts';
import type { OpenPanel } from '../panel/openPanel.tsx';
import type { Hiding } from './createHiding.ts';
import { focusedElement } from './focusedElement.ts';
import type { ShellMessages } from './shellMessages.ts';
import { showNotice } from './showNotice.ts';
import type { ToolsOptions } from './showTools.ts';

interface PanelSwitchOptions extends Omit<ToolsOptions, 'messages'> {
  readonly surface: Surface;
  readonly stack: HTMLElement;
  readonly launcher: HTMLElement;
  readonly messages: ShellMessages;
  readonly table: ToolsOptions['messages'];
  readonly hiding: Hiding;
  readonly answers: Answers;
}

/** Opens and closes the panel. */
interface PanelSwitch {
  /** Opens it, closes it, or shows it again while a tool has tucked it away. */
  readonly toggle: () => void;
  readonly close: () => void;
  /** Looks again at which stores there are. */
  readonly update: () => void;
}

/** Loads the panel's chunk when it is first wanted, and gives the focus back when it closes. */
export function createPanelSwitch(options: PanelSwitchOptions): PanelSwitch {
  const {
    surface,
    stack,
    launcher,
    messages,
    hiding,
    loadPanel = () => import('../panel/openPanel.tsx'),
  } = options;
  const memory = createPanelMemory();
  let isWanted = false;
  let panel: OpenPanel | undefined;
  let closeNotice: (() => void) | undefined;
  let opener: HTMLElement | undefined;
  let stopPeeking: (() => void) | undefined;

  async function open(): Promise<void> {
    isWanted = true;
    closeNotice?.();
    opener = focusedElement();
    launcher.dataset['loading'] = '';
    try {
      const { openPanel } = await loadPanel();
      if (!isWanted || panel) return;
      panel = openPanel({
        ...options,
        messages: options.table,
        memory,
        onClose: close,
        onHide: (minutes) => {
          close();
          hiding.hide(minutes);
          const text = messages.hidden(minutes, options.shortcut ?? 'Alt+Shift+H');
          showNotice(stack, { text, messages });
        },
      });
      launcher.setAttribute('aria-expanded', 'true');
      void loadPeekKey();
    } catch (error) {
      isWanted = false;
      reportMissing(error);
    } finally {
      delete launcher.dataset['loading'];
    }
  }

  async function loadPeekKey(): Promise<void> {
    const { peekKey: key = 'Alt+Shift+P', stores, table } = options;
    if (!key) return;
    try {
      const { followPeekKey } = await import('../peek/followPeekKey.ts');
      if (panel) stopPeeking ??= followPeekKey({ stores, surface, key, table });
    } catch (error) {
      const words =
        'no key shows real values — a chunk of the overlay could not be loaded — close the panel and open it again';
      warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
    }
  }

  function reportMissing(error: unknown): void {
    const words = 'the panel cannot be opened — its chunk could not be loaded — try again or reload the page';
    warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
    const action = { name: messages.tryAgain, run: () => void open() };
    closeNotice = showNotice(stack, { text: messages.panelMissing, action, messages });
  }

  function close(): void {
    isWanted = false;
    if (!panel) return;
    const hadFocus = surface.shadow.activeElement !== null;
    panel.close();
    panel = undefined;
    stopPeeking?.();
    stopPeeking = undefined;
    launcher.setAttribute('aria-expanded', 'false');
    if (hadFocus) (opener?.isConnected ? opener : launcher).focus();
  }

  return {
    toggle: () => {
      if (surface.layer.dataset['tucked'] !== undefined) panel?.untuck();
      else if (isWanted) close();
      else void open();
    },
    close,
    update: () => panel?.update(),
  };
}
