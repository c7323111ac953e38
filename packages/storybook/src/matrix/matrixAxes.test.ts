// @vitest-environment node
import { boolean, defineFlags, number, oneOf } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { matrixAxes } from './matrixAxes.ts';

const catalog = defineFlags({
  'new-checkout': boolean({ default: true }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
});

describe('matrixAxes', () => {
  it('SB5: shows every value that a declared flag can have, or those that are named', () => {
    expect(matrixAxes(['new-checkout', 'layout', { 'max-items': [1, 100] }], catalog)).toEqual(
      new Map<string, unknown>([
        ['new-checkout', [false, true]],
        ['layout', ['grid', 'list']],
        ['max-items', [1, 100]],
      ]),
    );
  });

  it('takes an undeclared flag for a switch, and a number for its default', () => {
    expect(matrixAxes(['other', 'max-items'], catalog)).toEqual(
      new Map<string, unknown>([
        ['other', [false, true]],
        ['max-items', [10]],
      ]),
    );
  });

  it('leaves out what is none', () => {
    expect(matrixAxes([7, null, { layout: 'grid' }], catalog)).toEqual(new Map());
    expect(matrixAxes('layout', catalog)).toEqual(new Map());
  });
});
