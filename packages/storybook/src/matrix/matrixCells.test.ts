// @vitest-environment node
import { assert, array, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixCells } from './matrixCells.ts';

const switches = (count: number) =>
  new Map(Array.from({ length: count }, (_, index) => [`flag-${index}`, [false, true]] as const));

describe('matrixCells', () => {
  it('SB5: shows every combination while they are few', () => {
    const cells = matrixCells(
      new Map([
        ['new-checkout', [false, true]],
        ['layout', ['grid', 'list', 'showcase']],
      ]),
    );
    expect(cells.map((cell) => [...cell.values()])).toEqual([
      [false, 'grid'],
      [false, 'list'],
      [false, 'showcase'],
      [true, 'grid'],
      [true, 'list'],
      [true, 'showcase'],
    ]);
  });

  it('SB5: shows ten switches in at most eight cells', () => {
    expect(matrixCells(switches(10)).length).toBeLessThanOrEqual(8);
  });

  it('shows every pair of values, and the same cells each time', () => {
    assert(
      property(array(integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 7 }), (sizes) => {
        const axes = new Map(
          sizes.map((size, index) => [`flag-${index}`, Array.from({ length: size }, (_, value) => value)]),
        );
        const cells = matrixCells(axes, 4);
        expect(matrixCells(axes, 4)).toEqual(cells);
        for (const [one, ones] of axes)
          for (const [other, others] of axes)
            for (const left of one < other ? ones : [])
              for (const right of others)
                expect(cells.some((cell) => cell.get(one) === left && cell.get(other) === right)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('has one cell where there is nothing to vary', () => {
    expect(matrixCells(new Map())).toEqual([new Map()]);
    expect(matrixCells(new Map([['layout', []]]))).toEqual([new Map()]);
  });
});
