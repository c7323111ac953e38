import { boolean, defineFlags } from '@halyard/core';
import { act, render } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createFlagHooks } from '../createFlagHooks.ts';
import { FlagProvider } from '../index.ts';
import { createTestSource } from '../testing/createTestSource.ts';
import type { GateMarkProps, PageGates } from './GateMark.ts';

const flags = defineFlags({ checkout: boolean({ default: true }), reviews: boolean({ default: false }) });
const { Feature } = createFlagHooks(flags);
const source = () => createTestSource({ ann: { checkout: true, reviews: false } });

function pageGates(): PageGates {
  return (globalThis as { [name: symbol]: PageGates })[Symbol.for('@halyard/gates')] ?? new Set();
}

function testMark({ edge, flags: keys }: GateMarkProps) {
  return <template data-edge={edge} data-flags={keys.join()} />;
}

function showMarks(isShown: boolean) {
  const mark = isShown ? testMark : undefined;
  act(() => {
    pageGates().mark = mark;
    for (const show of pageGates()) show(mark);
  });
}

let mounts = 0;
function Branch() {
  useEffect(() => void mounts++, []);
  return <input aria-label="branch" />;
}

function page() {
  return (
    <FlagProvider flags={flags} source={source()} context={{ targetingKey: 'ann' }}>
      <Feature flag="checkout">
        <Branch />
      </Feature>
      <Feature all={['checkout', 'reviews']}>never</Feature>
    </FlagProvider>
  );
}

afterEach(() => showMarks(false));

describe('the marks of a gate', () => {
  it('come as siblings and go again, and nothing inside is mounted again', () => {
    mounts = 0;
    const { container, getByRole, unmount } = render(page());
    const before = container.innerHTML;
    const input = getByRole('textbox');
    showMarks(true);
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
    showMarks(false);
    expect(container.innerHTML).toBe(before);
    expect([getByRole('textbox') === input, mounts]).toEqual([true, 1]);
    unmount();
    expect(pageGates().size).toBe(0);
  });

  it('are drawn by gates that are mounted meanwhile, too', () => {
    showMarks(true);
    pageGates().mark = testMark;
    const { container, unmount } = render(page());
    expect(container.querySelectorAll('template')).toHaveLength(4);
    unmount();
  });

  it('break nothing on a page that forbids new globals', () => {
    const name = Symbol.for('@halyard/gates');
    Reflect.deleteProperty(globalThis, name);
    Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: true });
    const { container, unmount } = render(page());
    expect(container.querySelector('input')).toBeInTheDocument();
    unmount();
    Reflect.deleteProperty(globalThis, name);
  });
});
