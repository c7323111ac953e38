import { isMiddle, type Anchor, type Side } from './Anchor.ts';

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
  const anchor = { block: sideOf(y, height), inline: sideOf(across, width) };
  return isMiddle(anchor) ? { ...anchor, inline: across < width / 2 ? 'start' : 'end' } : anchor;
}

function sideOf(position: number, length: number): Side {
  if (position < length / 3) return 'start';
  return position < (length / 3) * 2 ? 'center' : 'end';
}
