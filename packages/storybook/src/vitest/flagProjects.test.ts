// @vitest-environment node
import { boolean, defineFlags, number, oneOf } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { flagProjects } from './flagProjects.ts';

const flags = defineFlags({
  'new-checkout': boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
});

describe('flagProjects', () => {
  it('SB9: makes one project for each value of each flag, named after it', () => {
    expect(flagProjects({ flags })).toEqual([
      {
        name: '[new-checkout=off]',
        initialGlobals: { flags: 'new_2dcheckout-off' },
        tags: { include: ['flag:new-checkout'] },
      },
      {
        name: '[new-checkout=on]',
        initialGlobals: { flags: 'new_2dcheckout-on' },
        tags: { include: ['flag:new-checkout'] },
      },
      { name: '[layout=grid]', initialGlobals: { flags: 'layout-grid' }, tags: { include: ['flag:layout'] } },
      { name: '[layout=list]', initialGlobals: { flags: 'layout-list' }, tags: { include: ['flag:layout'] } },
    ]);
  });

  it('SB9: covers all pairs in few projects, or has everything off in one', () => {
    const pairs = flagProjects({ flags, matrix: 'pairwise' }).map(({ name }) => name);
    expect(pairs).toHaveLength(4);
    expect(new Set(pairs).size).toBe(4);
    expect(flagProjects({ flags, matrix: 'all-off' }).map(({ name }) => name)).toEqual([
      '[new-checkout=off]',
    ]);
  });

  it('SB9: runs chosen values of chosen flags, also without a catalog', () => {
    expect(
      flagProjects({ keys: [{ 'catalog-layout': ['list'] }, 'new-checkout'] }).map(({ name }) => name),
    ).toEqual(['[catalog-layout=list]', '[new-checkout=off]', '[new-checkout=on]']);
  });
});
