import { createElement } from '../guard/surface/createElement.ts';

/** One flag of a card. */
export interface CardLine {
  readonly key: string;
  readonly text: string;
  /** Why nothing will come of it; it is greyed. */
  readonly refusal?: string;
}

interface CardAction {
  readonly name: string;
  readonly isPrimary?: true;
  readonly run: () => void;
}

interface CardOptions {
  readonly title: string;
  readonly why?: string;
  readonly lines?: readonly CardLine[];
  readonly actions: readonly CardAction[];
  /** What Escape does. */
  readonly onEscape: () => void;
}

export interface Card {
  readonly element: HTMLElement;
  readonly buttons: readonly HTMLButtonElement[];
  showLines(lines: readonly CardLine[]): void;
}

let count = 0;

/** A card that asks for a decision, beside the launcher. It takes the focus only from a page where nothing has it. */
export function createCard({ title, why, lines = [], actions, onEscape }: CardOptions): Card {
  const id = `card-${++count}`;
  const attributes = { role: 'dialog', 'aria-labelledby': id, tabindex: '-1' };
  const element = createElement('section', { className: 'card', attributes });
  const list = createElement('ul', { className: 'card-lines' });
  const footer = createElement('div', { className: 'card-actions' });
  element.append(createElement('h2', { className: 'card-title', text: title, attributes: { id } }));
  if (why) element.append(createElement('p', { className: 'card-why', text: why }));
  element.append(list, footer);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) onEscape();
  });
  const buttons = actions.map(({ name, isPrimary, run }) => {
    const button = createElement('button', {
      className: 'button',
      text: name,
      attributes: { type: 'button' },
    });
    if (isPrimary) button.dataset['primary'] = '';
    button.addEventListener('click', run);
    return button;
  });
  footer.append(...buttons);

  function showLines(next: readonly CardLine[]): void {
    list.replaceChildren(...next.map(createLine));
    list.hidden = next.length === 0;
  }

  showLines(lines);
  return { element, buttons, showLines };
}

function createLine({ key, text, refusal }: CardLine): HTMLElement {
  const line = createElement('li', { className: 'card-line' });
  line.toggleAttribute('data-refused', refusal !== undefined);
  line.append(
    createElement('bdi', { className: 'card-key', text: key }),
    createElement('span', { className: 'card-value', text: refusal ?? text }),
  );
  return line;
}
