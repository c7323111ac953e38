import { isMiddle, sides, type Anchor, type Side } from './Anchor.ts';

const steps: Readonly<Record<string, readonly [block: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next place in the direction of an arrow key; `undefined` for another key. The middle of the page is stepped over. */
export function stepAnchor(anchor: Anchor, key: string, isRightToLeft: boolean): Anchor | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const [block, across] = step;
  const inline = isRightToLeft ? -across : across;
  const next = { block: move(anchor.block, block), inline: move(anchor.inline, inline) };
  return isMiddle(next) ? { block: move(next.block, block), inline: move(next.inline, inline) } : next;
}

function move(side: Side, by: number): Side {
  return sides[sides.indexOf(side) + by] ?? side;
}
