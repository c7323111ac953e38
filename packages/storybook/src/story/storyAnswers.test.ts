// @vitest-environment node
import { boolean, defineFlags, oneOf } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { storyAnswers, type StoryAnswersInput } from './storyAnswers.ts';

const catalog = defineFlags({
  'new-checkout': boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  theme: oneOf(['default', 'dark'], { default: 'dark' }),
});
const answersOf = (input: Partial<StoryAnswersInput>) =>
  Object.fromEntries(storyAnswers({ catalog, values: {}, forced: new Map(), view: 'live', ...input }));
const declared = { value: undefined, reason: 'DEFAULT' };

describe('storyAnswers', () => {
  it('SB1: takes the story’s values, and the declared default for every other flag', () => {
    expect(answersOf({ values: { layout: 'list' } })).toEqual({
      'new-checkout': declared,
      layout: { value: 'list', reason: 'STATIC' },
      theme: declared,
    });
  });

  it('SB1: takes "default" for the wish for the declared default, unless it is a value of the flag', () => {
    expect(answersOf({ values: { layout: 'default', theme: 'default' } })).toMatchObject({
      layout: declared,
      theme: { value: 'default' },
    });
  });

  it.each([
    ['loading', 'pending'],
    ['late', 'pending'],
    ['down', 'failed'],
    ['unknown', 'missing'],
  ] as const)('SB14: puts every flag that is not forced into the state of the view %s', (view, absence) => {
    const forced = new Map([['layout', { value: 'list' }]]);
    expect(answersOf({ values: { layout: 'grid' }, forced, view })).toMatchObject({
      'new-checkout': absence,
      layout: { value: 'list' },
    });
  });

  it('lets a forced state stand for the flag’s value', () => {
    const forced = new Map([['layout', { simulate: 'error' as const }]]);
    expect(answersOf({ values: { layout: 'list' }, forced })['layout']).toBe('failed');
  });
});
