import { boolean, createFlagStore, defineFlags, number, oneOf, type Catalog } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { FlagProvider, useFlagStatus } from './index.ts';
import { createTestSource } from './testing/createTestSource.ts';
import { createFlagHooks } from './createFlagHooks.ts';
import { grantedAccess } from './testing/grantedAccess.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
});
const { useFlag } = createFlagHooks(flags);
const { useFlag: useAnyFlag } = createFlagHooks<Catalog>({});
const context = { targetingKey: 'ann' };
/** StrictMode renders everything twice. */
const countingRenders = { reactStrictMode: false };

function Checkout() {
  return <p>{String(useFlag('checkout'))}</p>;
}

function Defaults() {
  const values = [
    useAnyFlag('known', 0),
    useAnyFlag('unknown', 1),
    useAnyFlag('text', 7),
    useAnyFlag('list', { size: 3 }).size,
    useAnyFlag('nothing', { size: 4 }).size,
  ];
  return <p>{values.join()}</p>;
}

describe('useFlag', () => {
  it('renders one reader for one flip, and none for a status', () => {
    const source = createTestSource({ ann: { checkout: false, layout: 'list' } });
    const store = createFlagStore({ flags, source, context, access: grantedAccess() });
    let renders: string[] = [];
    function Reader({ flag }: { flag: keyof typeof flags }) {
      const value = useFlag(flag);
      renders.push(flag);
      return <p>{String(value)}</p>;
    }
    function Health() {
      const status = useFlagStatus();
      renders.push('status');
      return <p>{status}</p>;
    }
    const { container } = render(
      <FlagProvider store={store}>
        <Reader flag="checkout" />
        <Reader flag="layout" />
        <Reader flag="max-items" />
        <Health />
      </FlagProvider>,
      countingRenders,
    );
    expect(container).toHaveTextContent('falselist10READY');

    renders = [];
    act(() => setOverride(store, 'checkout', { value: true }));
    expect(renders).toEqual(['checkout']);
    expect(container).toHaveTextContent('truelist10READY');

    renders = [];
    act(() => source.push('ann', source.backend['ann'] ?? {}, { status: 'STALE' }));
    expect(renders).toEqual(['status']);
    expect(container).toHaveTextContent('STALE');
  });

  it('reads another key in the very render that asks for it', () => {
    const source = createTestSource({ ann: { checkout: true, 'max-items': 3 } }, { isStatic: true });
    const store = createFlagStore({ flags, source, context });
    const seen: string[] = [];
    function Reader({ flag }: { flag: keyof typeof flags }) {
      seen.push(`${flag} ${useFlag(flag)}`);
      return null;
    }
    const page = (flag: keyof typeof flags) => (
      <FlagProvider store={store}>
        <Reader flag={flag} />
      </FlagProvider>
    );
    const { rerender } = render(page('checkout'));
    rerender(page('max-items'));
    expect(new Set(seen)).toEqual(new Set(['checkout true', 'max-items 3']));
  });

  it('uses the given default where there is no catalog and the backend has no such flag, or one of another kind', () => {
    const source = createTestSource({ ann: { known: 2, text: 'seven', list: ['a'], nothing: null } });
    const { container } = render(
      <FlagProvider source={source} context={context}>
        <Defaults />
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('2,1,7,3,4');
  });

  it('keeps the identity of an object over news that change nothing', () => {
    const source = createTestSource({ ann: { banner: { text: 'hello' } } });
    const seen = new Set<unknown>();
    function Reader() {
      seen.add(useAnyFlag('banner', {}));
      return null;
    }
    render(
      <FlagProvider source={source} context={context}>
        <Reader />
      </FlagProvider>,
    );
    seen.clear();
    act(() => source.push('ann', { banner: { text: 'hello' }, other: true }));
    act(() => source.push('ann', { banner: { text: 'good bye' } }));
    expect([...seen]).toEqual([{ text: 'good bye' }]);
  });

  it('leaves no listener behind, StrictMode included', () => {
    const source = createTestSource({ ann: { checkout: true } });
    const store = createFlagStore({ flags, source, context });
    const cell = store.view('ann').flag('checkout');
    for (let visit = 0; visit < 3; visit++) {
      const { unmount } = render(
        <StrictMode>
          <FlagProvider store={store}>
            <Checkout />
          </FlagProvider>
        </StrictMode>,
      );
      expect(cell.listeners?.size).toBe(1);
      expect(source.listenerCount).toBe(1);
      unmount();
      expect(cell.listeners?.size).toBe(0);
      expect(source.listenerCount).toBe(0);
    }
  });

  it('asks the source nothing while it renders: what React compares is looked up', () => {
    const source = createTestSource({ ann: { checkout: true } });
    const peek = vi.spyOn(source, 'peek');
    const page = () => (
      <FlagProvider flags={flags} source={source} context={context}>
        <Checkout />
        <Checkout />
      </FlagProvider>
    );
    const { rerender } = render(page());
    const asked = peek.mock.calls.length;
    for (let turn = 0; turn < 10; turn++) rerender(page());
    expect(peek).toHaveBeenCalledTimes(asked);
  });
});
