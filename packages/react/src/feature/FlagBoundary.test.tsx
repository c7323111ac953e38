import { createFlagStore, defineFlags, number, oneOf, boolean, type FlagSource } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FlagProvider, type FlagCrash } from '../index.ts';
import { createFlagHooks } from '../createFlagHooks.ts';
import { grantedAccess } from '../testing/grantedAccess.ts';

const flags = defineFlags({
  checkout: boolean({ default: true }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
});
const { Feature } = createFlagHooks(flags);
const createStore = () => createFlagStore({ flags, access: grantedAccess() });

let isBroken: boolean;
function Fragile({ name = 'fine' }: { name?: string }) {
  if (isBroken) throw new Error('boom');
  return <p>{name}</p>;
}
function Counter({ max }: { max: number }) {
  const [first] = useState(max);
  return `first ${first}, now ${max}`;
}
const retryButton = (crash: FlagCrash | undefined) =>
  crash ? (
    <button type="button" onClick={crash.retry}>
      {crash.flag} failed
    </button>
  ) : (
    'off'
  );

beforeEach(() => {
  isBroken = true;
  // React reports what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

describe('a contained branch that throws', () => {
  it('gives way to the fallback alone, and says whose it was', () => {
    const onCrash = vi.fn<(crash: FlagCrash) => void>();
    const { container } = render(
      <FlagProvider store={createStore()}>
        <p>the page</p>
        <Feature flag="checkout" contain onCrash={onCrash} fallback="old checkout">
          <Fragile />
        </Feature>
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('the pageold checkout');
    expect(onCrash).toHaveBeenCalledTimes(1);
    expect(onCrash.mock.calls[0]?.[0]).toMatchObject({ flag: 'checkout', error: new Error('boom') });
  });

  it('is told with value and variant', () => {
    const onCrash = vi.fn<(crash: FlagCrash) => void>();
    const source: FlagSource = {
      name: 'test',
      start: () => 'READY',
      setContext: () => 'READY',
      peek: () => ({ value: 'list', variant: 'list-b', reason: 'SPLIT' }),
      subscribe: () => () => {},
      stop: () => {},
    };
    render(
      <FlagProvider flags={flags} source={source}>
        <Feature flag="layout" contain onCrash={onCrash} cases={{ grid: 'a grid', list: <Fragile /> }} />
      </FlagProvider>,
    );
    expect(onCrash.mock.calls[0]?.[0]).toMatchObject({ flag: 'layout', value: 'list', variant: 'list-b' });
  });

  it('is rendered again on retry, and can crash again', () => {
    const { container } = render(
      <FlagProvider store={createStore()}>
        <Feature flag="checkout" contain fallback={retryButton}>
          <Fragile />
        </Feature>
      </FlagProvider>,
    );
    act(() => screen.getByRole('button', { name: 'checkout failed' }).click());
    expect(screen.getByRole('button', { name: 'checkout failed' })).toBeVisible();
    isBroken = false;
    act(() => screen.getByRole('button').click());
    expect(container).toHaveTextContent('fine');
  });

  it('is contained as a function child too', () => {
    const { container } = render(
      <FlagProvider store={createStore()}>
        <Feature flag="max-items" contain fallback={retryButton}>
          {() => {
            throw new Error('boom');
          }}
        </Feature>
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('max-items failed');
  });

  it('stays away while the page around it renders again for other reasons', () => {
    const store = createStore();
    const page = () => (
      <FlagProvider store={store}>
        <Feature flag="checkout" contain fallback="old checkout">
          <Fragile />
        </Feature>
      </FlagProvider>
    );
    const { container, rerender } = render(page());
    isBroken = false;
    rerender(page());
    expect(container).toHaveTextContent('old checkout');
  });

  it('is tried again when the flag has another value', async () => {
    const store = createStore();
    const { container } = render(
      <FlagProvider store={store}>
        <Feature flag="layout" contain fallback={retryButton} cases={{ grid: <Fragile />, list: 'a list' }} />
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('layout failed');
    await act(async () => setOverride(store, 'layout', { value: 'list' }));
    expect(container).toHaveTextContent('a list');
    await act(async () => setOverride(store, 'layout', { value: 'grid' }));
    expect(container).toHaveTextContent('layout failed');
  });

  it('is tried again when the flag was off meanwhile', async () => {
    const store = createStore();
    const onCrash = vi.fn<(crash: FlagCrash) => void>();
    const { container } = render(
      <FlagProvider store={store}>
        <Feature flag="checkout" contain fallback={retryButton} onCrash={onCrash}>
          <Fragile />
        </Feature>
      </FlagProvider>,
    );
    await act(async () => setOverride(store, 'checkout', { value: false }));
    isBroken = false;
    await act(async () => setOverride(store, 'checkout', { value: true }));
    expect(container).toHaveTextContent('fine');
    expect(onCrash).toHaveBeenCalledOnce();
  });

  it('shows the fallback without a crash once the flag is off', async () => {
    const store = createStore();
    const { container } = render(
      <FlagProvider store={store}>
        <Feature flag="checkout" contain fallback={retryButton}>
          <Fragile />
        </Feature>
      </FlagProvider>,
    );
    await act(async () => setOverride(store, 'checkout', { value: false }));
    expect(container).toHaveTextContent('off');
  });
});

describe('a branch that does not throw', () => {
  it('keeps its state when only the value changes', async () => {
    isBroken = false;
    const store = createStore();
    const { container } = render(
      <FlagProvider store={store}>
        <Feature flag="max-items" contain>
          {(max) => <Counter max={max} />}
        </Feature>
      </FlagProvider>,
    );
    await act(async () => setOverride(store, 'max-items', { value: 3 }));
    expect(container).toHaveTextContent('first 10, now 3');
  });

  it('takes the page down as ever when it is not contained', () => {
    expect(() =>
      render(
        <FlagProvider store={createStore()}>
          <Feature flag="checkout" fallback="off">
            <Fragile />
          </Feature>
        </FlagProvider>,
      ),
    ).toThrow('boom');
  });
});
