import { describe, expect, it } from 'vitest';
import { nearestAnchor } from './nearestAnchor.ts';

const window = { width: 900, height: 600, isRightToLeft: false };

describe('nearestAnchor', () => {
  it('snaps to corners and to the middles of edges', () => {
    expect(nearestAnchor({ ...window, x: 10, y: 10 })).toEqual({ block: 'start', inline: 'start' });
    expect(nearestAnchor({ ...window, x: 450, y: 590 })).toEqual({ block: 'end', inline: 'center' });
    expect(nearestAnchor({ ...window, x: 880, y: 300 })).toEqual({ block: 'center', inline: 'end' });
  });

  it('never stays in the middle of the page, nor outside of it', () => {
    expect(nearestAnchor({ ...window, x: 440, y: 300 })).toEqual({ block: 'center', inline: 'start' });
    expect(nearestAnchor({ ...window, x: 2000, y: -50 })).toEqual({ block: 'start', inline: 'end' });
  });

  it('counts from the right where that is the start', () => {
    expect(nearestAnchor({ ...window, isRightToLeft: true, x: 10, y: 10 }).inline).toBe('end');
  });
});
