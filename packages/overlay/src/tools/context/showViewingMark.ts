import { createElement } from '../../guard/surface/createElement.ts';
import { adoptStyles } from '../../guard/surface/adoptStyles.ts';
import type { Surface } from '../../guard/surface/openSurface.ts';
import css from './viewing.css?inline';

const id = 'viewing';

/** Says at the page's edge and on the launcher that the page is viewed with other attributes. Returns its undo. */
export function showViewingMark({ layer, shadow }: Surface, text: string): () => void {
  const unadopt = adoptStyles(shadow, css);
  const ring = createElement('div', { className: 'viewing-ring' });
  const words = createElement('p', { className: 'viewing', text, attributes: { id } });
  const launcher = layer.querySelector('.launcher');
  const badge = createElement('span', { className: 'viewing-badge', attributes: { 'aria-hidden': 'true' } });
  // Under the panel, which says it itself.
  layer.prepend(ring, words);
  launcher?.append(badge);
  launcher?.setAttribute('aria-describedby', id);
  return () => {
    for (const part of [ring, words, badge]) part.remove();
    launcher?.removeAttribute('aria-describedby');
    unadopt();
  };
}
