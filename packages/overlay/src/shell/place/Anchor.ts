export type Side = 'start' | 'center' | 'end';

/** A corner or the middle of an edge of the window, in the direction of the overlay's writing. */
export interface Anchor {
  readonly block: Side;
  readonly inline: Side;
}

export const sides: readonly Side[] = ['start', 'center', 'end'];
export const defaultAnchor: Anchor = { block: 'end', inline: 'end' };

/** The middle of the window is no place: whatever is there is in the way. */
export function isMiddle({ block, inline }: Anchor): boolean {
  return block === 'center' && inline === 'center';
}
