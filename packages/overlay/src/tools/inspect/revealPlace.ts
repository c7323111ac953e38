import type { Place } from './Place.ts';
import { elementAround } from './placeInPage.ts';

/** Scrolls a place, or what is next to it, into the middle of the window. */
export function revealPlace({ first, last }: Place): void {
  for (let node: Node | null = first; node; node = node === last ? null : node.nextSibling) {
    if (scrollTo(node)) return;
  }
  const { previousSibling } = first;
  if (!previousSibling || !scrollTo(previousSibling))
    elementAround(first)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function scrollTo(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || element instanceof HTMLTemplateElement) return false;
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  return true;
}
