// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { stepAnchor } from './stepAnchor.ts';

const corner = { block: 'end', inline: 'end' } as const;

describe('stepAnchor', () => {
  it('goes one place in the direction of the arrow, and stays at the edge', () => {
    expect(stepAnchor(corner, 'ArrowUp', false)).toEqual({ block: 'center', inline: 'end' });
    expect(stepAnchor(corner, 'ArrowLeft', false)).toEqual({ block: 'end', inline: 'center' });
    expect(stepAnchor(corner, 'ArrowDown', false)).toEqual(corner);
  });

  it('goes where the arrow points, whichever way is written', () => {
    expect(stepAnchor(corner, 'ArrowRight', true)).toEqual({ block: 'end', inline: 'center' });
  });

  it('steps over the middle of the page', () => {
    expect(stepAnchor({ block: 'center', inline: 'end' }, 'ArrowLeft', false)).toEqual({
      block: 'center',
      inline: 'start',
    });
  });

  it('knows no other key', () => {
    expect(stepAnchor(corner, 'a', false)).toBeUndefined();
  });
});
