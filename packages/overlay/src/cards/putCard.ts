import { adoptStyles } from '../guard/surface/adoptStyles.ts';
import type { Surface } from '../guard/surface/openSurface.ts';
import css from './cards.css?inline';
import type { Card } from './createCard.ts';

/** Puts a card beside the launcher. Returns its undo, which gives no focus back: the page had it, or nothing had. */
export function putCard({ element }: Card, { shadow }: Surface, stack: HTMLElement): () => void {
  const unadopt = adoptStyles(shadow, css);
  stack.append(element);
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) element.focus({ preventScroll: true });
  return () => {
    element.remove();
    unadopt();
  };
}
