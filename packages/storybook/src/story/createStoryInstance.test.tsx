import { boolean, defineFlags, oneOf } from '@halyard/core';
import type { Answer } from '@halyard/core/memory-source';
import { createFlagHooks, FlagProvider } from '@halyard/react';
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createStoryInstance } from './createStoryInstance.ts';

const catalog = defineFlags({
  'new-checkout': boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
});
const { Feature, useFlag } = createFlagHooks(catalog);
const answers = (values: Record<string, unknown>) =>
  new Map(Object.entries(values).map(([key, value]): [string, Answer] => [key, { value, reason: 'STATIC' }]));

function Story() {
  return (
    <Feature flag="new-checkout" fallback="old">
      new in a {useFlag('layout')}
    </Feature>
  );
}

const show = (instance: ReturnType<typeof createStoryInstance>) =>
  render(
    <StrictMode>
      <FlagProvider store={instance.store}>
        <Story />
      </FlagProvider>
    </StrictMode>,
  );

afterEach(cleanup);

describe('createStoryInstance', () => {
  it('SB7: knows which flags a story reads, in hooks and gates, and does not count who only looks', () => {
    const instance = createStoryInstance(catalog, new Map());
    expect(instance.inspect('layout').value).toBe('grid');
    show(instance);
    expect([...instance.reads].toSorted()).toEqual(['layout', 'new-checkout']);
    instance.inspect('other');
    expect(instance.reads.has('other')).toBe(false);
  });

  it('SB13: lets what play set win, and gives it back', () => {
    const instance = createStoryInstance(catalog, answers({ 'new-checkout': true }));
    show(instance);
    act(() => instance.setPlayed(answers({ layout: 'list' })));
    expect(screen.getByText(/new in a list/)).toBeInTheDocument();
    act(() => instance.setAnswers(answers({ 'new-checkout': true, layout: 'grid' })));
    expect(screen.getByText(/new in a list/)).toBeInTheDocument();
    act(() => instance.setPlayed(new Map()));
    expect(screen.getByText(/new in a grid/)).toBeInTheDocument();
    expect(instance.flips).toBe(2);
  });

  it('shares nothing with another story', () => {
    const one = createStoryInstance(catalog, answers({ 'new-checkout': true }));
    const other = createStoryInstance(catalog, answers({}));
    show(one);
    show(other);
    act(() => one.setPlayed(answers({ layout: 'list' })));
    expect(screen.getByText(/new in a list/)).toBeInTheDocument();
    expect(screen.getByText('old')).toBeInTheDocument();
    expect(other.inspect('layout').value).toBe('grid');
  });
});
