import { sides, type Anchor, type Side } from './Anchor.ts';

interface Dropped {
  /** Where it was let go, in pixels from the window's upper left. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isRightToLeft: boolean;
}

/** Where something snaps to that was dropped in a window of this size: a corner, or the middle of an edge. */
export function nearestAnchor({ x, y, width, height, isRightToLeft }: Dropped): Anchor {
  const across = isRightToLeft ? width - x : x;
  const inline = sideOf(across, width);
  const block = sideOf(y, height);
  if (inline !== 'center' || block !== 'center') return { block, inline };
  // In the middle of the page it would be in the way.
  return { block, inline: across < width / 2 ? 'start' : 'end' };
}

function sideOf(position: number, length: number): Side {
  return sides[Math.min(2, Math.max(0, Math.floor((position / length) * 3)))] ?? 'end';
}
