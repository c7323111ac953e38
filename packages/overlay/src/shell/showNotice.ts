import { createElement } from '../guard/surface/createElement.ts';
import type { ShellMessages } from './shellMessages.ts';

export interface NoticeOptions {
  readonly text: string;
  readonly messages: ShellMessages;
  /** What a button besides "Dismiss" does; the notice goes with it. */
  readonly action?: { readonly name: string; readonly run: () => void };
  readonly onDismiss?: () => void;
}

/** Shows a short message beside the launcher and announces it. Returns its undo. */
export function showNotice(
  stack: HTMLElement,
  { text, messages, action, onDismiss }: NoticeOptions,
): () => void {
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
  addButton(messages.dismiss, onDismiss);
  stack.append(notice);
  return () => notice.remove();
}
