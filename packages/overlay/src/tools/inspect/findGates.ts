import type { Place } from './Place.ts';

/** Finds the gates of a page by the marks that they draw. */
export function findGates(page: ParentNode): readonly Place[] {
  const places: Place[] = [];
  const open: HTMLElement[] = [];
  for (const mark of page.querySelectorAll<HTMLElement>('template[data-halyard-gate]')) {
    if (mark.dataset['edge'] === 'start') open.push(mark);
    else {
      const first = open.pop();
      const flags: unknown = JSON.parse(first?.dataset['halyardGate'] ?? '[]');
      // React puts both into the same element; anything else is no pair.
      if (first?.parentNode !== mark.parentNode || !first || !isKeys(flags)) continue;
      places.push({ kind: 'gate', flags, component: '', first, last: mark });
    }
  }
  return places;
}

function isKeys(flags: unknown): flags is readonly string[] {
  return Array.isArray(flags) && flags.every((flag) => typeof flag === 'string');
}
