import { guardMessages } from './guardMessages.ts';
import { createElement } from './createElement.ts';

export interface NoticeOptions {
  readonly text: string;
  /** What a button besides "Dismiss" does; the notice goes with it. */
  readonly action?: { readonly name: string; readonly run: () => void };
  readonly onDismiss?: () => void;
}

/** Shows a short message at the launcher's place and announces it. Returns its undo. */
export function showNotice(layer: HTMLElement, { text, action, onDismiss }: NoticeOptions): () => void {
  const notice = createElement('div', { className: 'notice', attributes: { role: 'alert' } });
  const addButton = (name: string, run: (() => void) | undefined) => {
    const button = createElement('button', {
      className: 'button',
      text: name,
      attributes: { type: 'button' },
    });
    button.addEventListener('click', () => {
      notice.remove();
      run?.();
    });
    notice.append(button);
  };
  notice.append(createElement('span', { className: 'notice-text', text }));
  if (action) addButton(action.name, action.run);
  addButton(guardMessages.dismiss, onDismiss);
  layer.append(notice);
  return () => notice.remove();
}
