import { boolean, createFlagStore, defineFlags } from '@halyard/core';
import { act, render } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { createFlagHooks } from '../createFlagHooks.ts';
import { FlagProvider } from '../index.ts';
import type { GateMark } from './GateMark.ts';

const flags = defineFlags({ checkout: boolean({ default: true }), reviews: boolean({ default: false }) });
const { Feature, useFlag } = createFlagHooks(flags);
const context = { targetingKey: 'ann' };

const testMark: GateMark = (keys, branch) => (
  <>
    <template data-edge="start" data-flags={keys.join()} />
    {branch}
    <template data-edge="end" data-flags={keys.join()} />
  </>
);

let mounts = 0;
function Branch() {
  useEffect(() => void mounts++, []);
  return <input aria-label="branch" />;
}

let renders = 0;
function Reader() {
  renders++;
  return String(useFlag('checkout'));
}

function visit() {
  const store = createFlagStore({ flags, context });
  const showMarks = (mark: GateMark | undefined) =>
    act(() => {
      store.mark = mark;
      store.view('ann').refresh(undefined, true);
    });
  const page = (
    <FlagProvider store={store}>
      <Feature flag="checkout">
        <Branch />
      </Feature>
      <Feature all={['checkout', 'reviews']}>never</Feature>
      <Reader />
    </FlagProvider>
  );
  return { store, showMarks, page };
}

describe('the marks of a gate', () => {
  it('come as siblings and go again, and nothing inside is mounted again', () => {
    const { showMarks, page } = visit();
    const { container, getByRole } = render(page);
    mounts = 0;
    const before = container.innerHTML;
    const input = getByRole('textbox');
    showMarks(testMark);
    const marks = [...container.querySelectorAll('template')].map(
      ({ dataset }) => `${dataset['edge']} ${dataset['flags']}`,
    );
    expect(marks).toEqual([
      'start checkout',
      'end checkout',
      'start checkout,reviews',
      'end checkout,reviews',
    ]);
    expect(getByRole('textbox')).toBe(input);
    showMarks(undefined);
    expect(container.innerHTML).toBe(before);
    expect([getByRole('textbox') === input, mounts]).toEqual([true, 0]);
  });

  it('render no reader of a value again', () => {
    const { showMarks, page } = visit();
    render(page);
    renders = 0;
    showMarks(testMark);
    expect(renders).toBe(0);
  });

  it('are drawn by gates that are mounted meanwhile, too', () => {
    const { store, page } = visit();
    store.mark = testMark;
    const { container } = render(page);
    expect(container.querySelectorAll('template')).toHaveLength(4);
  });
});
