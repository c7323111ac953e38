import { createElement } from '../guard/surface/createElement.ts';
import type { ShellMessages } from './shellMessages.ts';

interface LauncherOptions {
  readonly shortcut: string;
  readonly messages: ShellMessages;
  readonly onClick: () => void;
}

interface Launcher {
  readonly button: HTMLButtonElement;
  showCount(forced: number): void;
}

/** The button that opens the panel, with the number of forced flags. */
export function createLauncher({ shortcut, messages, onClick }: LauncherOptions): Launcher {
  const button = createElement('button', {
    className: 'launcher',
    attributes: {
      type: 'button',
      title: `${shortcut}. ${messages.moveHint}`,
      'aria-keyshortcuts': shortcut,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
  });
  const count = createElement('span', { className: 'count' });
  const name = createElement('span', { className: 'name', text: messages.flags });
  button.append(createElement('i', { className: 'mark' }), name, count);
  button.addEventListener('click', onClick);
  return {
    button,
    showCount: (forced) => {
      count.textContent = String(forced || '');
      button.setAttribute('aria-label', messages.launcher(forced));
    },
  };
}
