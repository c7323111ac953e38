import { guardMessages } from './guardMessages.ts';
import { createElement } from './createElement.ts';

export interface Launcher {
  readonly button: HTMLButtonElement;
  showCount(forced: number): void;
}

/** The button that opens the panel, with the number of forced flags. */
export function createLauncher(shortcut: string, onClick: () => void): Launcher {
  const button = createElement('button', {
    className: 'launcher',
    attributes: {
      type: 'button',
      title: shortcut,
      'aria-keyshortcuts': shortcut,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
  });
  const count = createElement('span', { className: 'count' });
  button.append(createElement('i', { className: 'mark' }), guardMessages.flags, count);
  button.addEventListener('click', onClick);
  return {
    button,
    showCount: (forced) => {
      count.textContent = forced > 0 ? String(forced) : '';
      button.setAttribute('aria-label', guardMessages.launcher(forced));
    },
  };
}
