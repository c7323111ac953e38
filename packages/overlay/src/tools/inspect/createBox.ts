import { createElement } from '../../guard/surface/createElement.ts';
import type { Measured } from './measurePlace.ts';
import type { Place } from './Place.ts';
import type { BoxWords } from './wordsOf.ts';

/** The outline of a place: a button over it, with its flags' names and values. */
export interface Box {
  readonly button: HTMLButtonElement;
  show(place: Place, measured: Measured, words: BoxWords): void;
}

export function createBox(): Box {
  const button = createElement('button', { className: 'place', attributes: { type: 'button' } });
  const tag = createElement('span', { className: 'place-tag', attributes: { 'aria-hidden': 'true' } });
  button.append(tag);
  return {
    button,
    show: ({ kind }, { x, y, width, height, isEmpty }, { lines, label }) => {
      button.dataset['kind'] = kind;
      button.toggleAttribute('data-empty', isEmpty);
      // Where the tag has no room above, it is inside.
      button.toggleAttribute('data-high', y < 56);
      button.toggleAttribute('data-late', x > innerWidth / 2);
      button.style.setProperty('--x', pixels(x));
      button.style.setProperty('--y', pixels(y));
      button.style.setProperty('--width', pixels(width));
      button.style.setProperty('--height', pixels(height));
      button.setAttribute('aria-label', label);
      if (tag.textContent === lines.join('')) return;
      tag.replaceChildren(...lines.map((text) => createElement('bdi', { className: 'place-line', text })));
    },
  };
}

function pixels(length: number): string {
  return `${Math.round(length)}px`;
}
