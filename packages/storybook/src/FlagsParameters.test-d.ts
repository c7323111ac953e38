import { boolean, defineFlags, oneOf } from '@halyard/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { FlagsParameters, MatrixParameter, StoryFlags } from './FlagsParameters.ts';

const flags = defineFlags({
  'new-checkout': boolean({ default: false }),
  'catalog-layout': oneOf(['grid', 'list'], { default: 'grid' }),
});

describe('the flags of a story', () => {
  it('SB1: are keys of the catalog, with values that they can have', () => {
    expectTypeOf({ 'new-checkout': true, 'catalog-layout': 'list' } as const).toExtend<StoryFlags>();
    // @ts-expect-error -- misspelt
    void ({ 'nwe-checkout': true } satisfies StoryFlags);
    // @ts-expect-error -- no value of this flag
    void ({ 'catalog-layout': 'lst' } satisfies StoryFlags);
    // @ts-expect-error -- not of its kind
    void ({ flags: { 'new-checkout': 'on' } } satisfies FlagsParameters);
  });

  it("SB1: take back what was said before as 'default'", () => {
    void ({ 'new-checkout': 'default', 'catalog-layout': 'default' } satisfies StoryFlags);
  });

  it('SB5: are named in a matrix, with all values or with some', () => {
    void (['new-checkout', { 'catalog-layout': ['grid'] }] satisfies MatrixParameter);
    // @ts-expect-error -- misspelt
    void (['nwe-checkout'] satisfies MatrixParameter);
    // @ts-expect-error -- no value of this flag
    void ([{ 'catalog-layout': ['lst'] }] satisfies MatrixParameter);
  });

  it('are part of the addon’s setup', () => {
    expectTypeOf({ flagsSetup: { flags } }).toExtend<FlagsParameters>();
  });
});
