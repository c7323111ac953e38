import { boolean, createFlagStore, defineFlags, number, oneOf, type Catalog } from '@halyard/core';
import { setOverride, setOverrides } from '@halyard/core/overrides';
import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createFlagHooks } from './createFlagHooks.ts';
import { FlagProvider } from './index.ts';
import { createTestSource } from './testing/createTestSource.ts';
import { grantedAccess } from './testing/grantedAccess.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
});
const { useFlags } = createFlagHooks(flags);
const { useFlags: useAnyFlags } = createFlagHooks<Catalog>({});
const context = { targetingKey: 'ann' };

function Pair() {
  return <p>{JSON.stringify(useFlags(['checkout', 'layout']))}</p>;
}

function renderPair(backend = { checkout: true }) {
  const source = createTestSource({ ann: backend });
  const store = createFlagStore({ flags, source, context, access: grantedAccess() });
  const seen: unknown[] = [];
  function Reader() {
    // Written inline: another array at each render.
    seen.push(useFlags(['checkout', 'layout']));
    return null;
  }
  const page = () => (
    <FlagProvider store={store}>
      <Reader />
    </FlagProvider>
  );
  // StrictMode would render everything twice, and renders are counted here.
  const view = render(page(), { reactStrictMode: false });
  return { source, store, seen, ...view, renderAgain: () => view.rerender(page()) };
}

describe('useFlags', () => {
  it('reads several flags as one object, which is the same until one of them changes', () => {
    const { store, seen, renderAgain } = renderPair();
    const before = seen.at(-1);
    expect(before).toEqual({ checkout: true, layout: 'grid' });
    renderAgain();
    expect(seen.at(-1)).toBe(before);
    act(() => setOverride(store, 'layout', { value: 'list' }));
    expect(seen.at(-1)).toEqual({ checkout: true, layout: 'list' });
  });

  it('renders once for a flip of one, once for a flip of all, and never for other flags', () => {
    const { source, store, seen } = renderPair();
    seen.length = 0;
    act(() => setOverride(store, 'max-items', { value: 3 }));
    act(() => source.push('ann', { checkout: true }, { status: 'STALE' }));
    expect(seen).toEqual([]);
    act(() => setOverride(store, 'layout', { value: 'list' }));
    expect(seen).toHaveLength(1);
    act(() => source.push('ann', { checkout: false, layout: 'list' }));
    act(() => setOverrides(store, new Map()));
    expect(seen.slice(1)).toEqual([{ checkout: false, layout: 'list' }]);
  });

  it('renders once when all of them change at once', () => {
    const { source, seen } = renderPair();
    seen.length = 0;
    act(() => source.push('ann', { checkout: false, layout: 'list' }));
    expect(seen).toEqual([{ checkout: false, layout: 'list' }]);
  });

  it('reads other keys in the very render that asks for them', () => {
    const source = createTestSource({ ann: { checkout: true, 'max-items': 3 } }, { isStatic: true });
    const store = createFlagStore({ flags, source, context });
    const seen: unknown[] = [];
    function Reader({ keys }: { keys: ReadonlyArray<keyof typeof flags> }) {
      seen.push(useFlags(keys));
      return null;
    }
    const page = (...keys: Array<keyof typeof flags>) => (
      <FlagProvider store={store}>
        <Reader keys={keys} />
      </FlagProvider>
    );
    const { rerender } = render(page('checkout'));
    rerender(page('checkout', 'max-items'));
    expect(new Set(seen.map((values) => JSON.stringify(values)))).toEqual(
      new Set(['{"checkout":true}', '{"checkout":true,"max-items":3}']),
    );
  });

  it('uses the given defaults without a catalog, and keeps the object over defaults that are written inline', () => {
    const source = createTestSource({ ann: { known: 2, text: 7 } });
    const seen: unknown[] = [];
    function Reader() {
      seen.push(useAnyFlags({ known: 0, text: 'none', most: Infinity, banner: { text: 'hello' } }));
      return null;
    }
    const page = () => (
      <FlagProvider source={source} context={context}>
        <Reader />
      </FlagProvider>
    );
    const { rerender } = render(page());
    const before = seen.at(-1);
    expect(before).toEqual({ known: 2, text: 'none', most: Infinity, banner: { text: 'hello' } });
    rerender(page());
    expect(seen.at(-1)).toBe(before);
  });

  it('shows on a server what its source carries', () => {
    const source = createTestSource({ ann: { checkout: true } }, { isStatic: true });
    const page = (
      <FlagProvider flags={flags} source={source} context={context}>
        <Pair />
      </FlagProvider>
    );
    expect(renderToString(page)).toContain('{&quot;checkout&quot;:true,&quot;layout&quot;:&quot;grid&quot;}');
  });

  it('leaves no listener behind, StrictMode included', () => {
    const store = createFlagStore({ flags, context });
    const cell = store.view('ann').flag('checkout');
    const { unmount } = render(
      <StrictMode>
        <FlagProvider store={store}>
          <Pair />
        </FlagProvider>
      </StrictMode>,
    );
    expect(cell.listeners?.size).toBe(1);
    unmount();
    expect(cell.listeners?.size).toBe(0);
  });
});
