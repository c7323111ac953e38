import type { Place } from './Place.ts';
import { elementAround } from './placeInPage.ts';

/** A place in pixels of the window. Where a gate shows nothing there is only the point at which it would. */
export interface Measured {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isEmpty: boolean;
}

/** Measures what is visible of a place, or finds the point where it would be. */
export function measurePlace({ first, last }: Place): Measured {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const { x, y, width, height } = range.getBoundingClientRect();
  if (width > 0 && height > 0) return { x, y, width, height, isEmpty: false };
  return { ...pointOf(first, last), width: 0, height: 0, isEmpty: true };
}

/** The nearest thing that can be seen: after what comes before, before what comes after, or inside what is around. */
function pointOf(first: Node, last: Node): { readonly x: number; readonly y: number } {
  for (let before = first.previousSibling; before; before = before.previousSibling) {
    const seen = rectOf(before);
    if (seen) return { x: seen.left, y: seen.bottom };
  }
  for (let after = last.nextSibling; after; after = after.nextSibling) {
    const seen = rectOf(after);
    if (seen) return { x: seen.left, y: seen.top };
  }
  for (let around = elementAround(first); around; around = elementAround(around)) {
    const seen = rectOf(around);
    if (seen) return { x: seen.left, y: seen.top };
  }
  return { x: 0, y: 0 };
}

function rectOf(node: Node): DOMRect | undefined {
  const range = document.createRange();
  range.selectNode(node);
  const rect = range.getBoundingClientRect();
  return rect.width > 0 && rect.height > 0 ? rect : undefined;
}
