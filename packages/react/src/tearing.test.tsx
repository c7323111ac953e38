import { createFlagStore, defineFlags, number } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { waitFor } from '@testing-library/react';
import { startTransition, useDeferredValue, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFlagHooks } from './createFlagHooks.ts';
import { FlagProvider } from './index.ts';
import { grantedAccess } from './testing/grantedAccess.ts';

const flags = defineFlags({ count: number({ default: 0 }) });
const { useFlag, useFlagStore } = createFlagHooks(flags);
const readerCount = 12;

const useDeferredFlag = () => useDeferredValue(useFlag('count'));
/** What no reader may do: reads without a subscription. */
const useUnsafeFlag = () => useFlagStore().evaluate('count').value;
type UseCount = () => number;

/** Long enough for React to interrupt the page between two readers. */
function renderSlowly() {
  const end = performance.now() + 4;
  while (performance.now() < end);
}

/** A page of slow readers, with a record of the counts that each commit showed side by side. */
function createPage(useCount: UseCount, how: 'transition' | 'deferred') {
  const store = createFlagStore({ flags, access: grantedAccess() });
  const container = document.createElement('div');
  const root = createRoot(container);
  const commits: string[][] = [];
  const shown = () => [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
  let rendered = 0;
  const shows: Array<() => void> = [];

  function Reader() {
    rendered++;
    const count = useCount();
    renderSlowly();
    useLayoutEffect(() => void commits.push(shown()));
    return <p>{count}</p>;
  }
  function App({ isShown: isShownAtFirst }: { isShown: boolean }) {
    const [isShown, setShown] = useState(isShownAtFirst);
    const isShownLater = useDeferredValue(isShown);
    useLayoutEffect(() => {
      shows.push(() => (how === 'transition' ? startTransition(() => setShown(true)) : setShown(true)));
    });
    const isMounted = how === 'transition' ? isShown : isShownLater;
    return isMounted && Array.from({ length: readerCount }, (_, index) => <Reader key={index} />);
  }

  let count = 0;
  const flip = () => {
    const value = ++count;
    if (how === 'transition') startTransition(() => setOverride(store, 'count', { value }));
    else setOverride(store, 'count', { value });
  };
  const render = (isShown: boolean) =>
    root.render(
      <FlagProvider store={store}>
        <App isShown={isShown} />
      </FlagProvider>,
    );
  return {
    torn: () => commits.filter((counts) => new Set(counts).size > 1),
    show: async () => {
      await waitFor(() => expect(shows).not.toEqual([]));
      shows[0]?.();
    },
    flip,
    render,
    rendered: () => rendered,
    settled: (final: number) =>
      waitFor(() => expect(shown()).toEqual(Array<string>(readerCount).fill(String(final))), {
        timeout: 4000,
      }),
    root,
  };
}

type Page = ReturnType<typeof createPage>;

/** Waits until React has begun with the readers, and has more of them to render. */
async function midway({ rendered }: Page) {
  const before = rendered();
  await waitFor(() => expect(rendered()).toBeGreaterThan(before), { interval: 1 });
}

const scenarios = {
  async update(page: Page) {
    page.render(true);
    await page.settled(0);
    for (let flips = 0; flips < 3; flips++) {
      page.flip();
      await midway(page);
    }
    await page.settled(3);
  },
  async mount(page: Page) {
    page.render(false);
    await page.show();
    await midway(page);
    page.flip();
    await midway(page);
    page.flip();
    await page.settled(2);
  },
};

let page: Page;
beforeEach(() => {
  // In an act() React renders everything in one go.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(() => {
  page.root.unmount();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

describe.each([
  ['transition', useFlag.bind(null, 'count')],
  ['deferred', useDeferredFlag],
] as const)('readers in a %s update', (how, useCount) => {
  it.each(['update', 'mount'] as const)('end with the same value after flips during an %s', async (when) => {
    page = createPage(useCount, how);
    await scenarios[when](page);
    expect(page.rendered()).toBeGreaterThan(readerCount);
  });

  it.each(['update', 'mount'] as const)('never show two values at once during an %s', async (when) => {
    page = createPage(useCount, how);
    await scenarios[when](page);
    expect(page.torn()).toEqual([]);
  });
});

it('the scenarios can tell: a reader without a subscription tears', async () => {
  page = createPage(useUnsafeFlag, 'transition');
  page.render(false);
  await page.show();
  await midway(page);
  page.flip();
  await waitFor(() => expect(page.torn()).not.toEqual([]));
});
