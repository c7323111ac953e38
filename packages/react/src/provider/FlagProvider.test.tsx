import { boolean, createFlagStore, defineFlags } from '@halyard/core';
import { act, render } from '@testing-library/react';
import { Component, StrictMode, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FlagProvider, useFlagStatus, useFlagStore } from '../index.ts';
import { createTestSource, type TestSource } from '../testing/createTestSource.ts';
import { createFlagHooks } from '../createFlagHooks.ts';

const flags = defineFlags({ checkout: boolean({ default: false }) });
const { useFlag, useFlagDetails, useFlags, useSuspenseFlag, Feature } = createFlagHooks(flags);

function Reader() {
  return <p>{String(useFlag('checkout'))}</p>;
}

afterEach(() => vi.restoreAllMocks());

describe('FlagProvider', () => {
  it('starts the source while mounted, and only then', () => {
    const source = createTestSource({ ann: { checkout: true } });
    const page = (
      <FlagProvider flags={flags} source={source} context={{ targetingKey: 'ann' }}>
        <Reader />
      </FlagProvider>
    );
    const { container, unmount } = render(page);
    expect(container).toHaveTextContent('true');
    expect(new Set(source.asked)).toEqual(new Set(['ann']));
    unmount();
    expect(source.listenerCount).toBe(0);
  });

  it('works in StrictMode, where effects run twice', async () => {
    const source = createTestSource({ ann: { checkout: true } });
    const settle = source.hold();
    const { container } = render(
      <StrictMode>
        <FlagProvider flags={flags} source={source} context={{ targetingKey: 'ann' }}>
          <Reader />
        </FlagProvider>
      </StrictMode>,
    );
    await act(async () => settle());
    expect(container).toHaveTextContent('true');
    act(() => source.push('ann', { checkout: false }));
    expect(container).toHaveTextContent('false');
    expect(source.listenerCount).toBe(1);
  });

  it('compares a context that is written inline by content', () => {
    const source = createTestSource({ ann: {} });
    const page = (plan: string) => (
      <FlagProvider flags={flags} source={source} context={{ targetingKey: 'ann', plan }}>
        {null}
      </FlagProvider>
    );
    const { rerender } = render(page('free'));
    const { length } = source.asked;
    rerender(page('free'));
    expect(source.asked).toHaveLength(length);
    rerender(page('paid'));
    expect(source.asked).toHaveLength(length + 1);
  });

  it('renders no reader again for a context that is written inline', () => {
    const source = createTestSource({ ann: {} });
    let renders = 0;
    function Counter() {
      useFlag('checkout');
      renders++;
      return null;
    }
    const counter = <Counter />;
    const page = (plan: string) => (
      <FlagProvider flags={flags} source={source} context={{ targetingKey: 'ann', plan }}>
        {counter}
      </FlagProvider>
    );
    const { rerender } = render(page('free'));
    renders = 0;
    rerender(page('free'));
    rerender(page('paid'));
    expect(renders).toBe(0);
  });

  it('replaces the provider around it', () => {
    const outer = createTestSource({ ann: { checkout: false } });
    const inner = createTestSource({ ann: { checkout: true } });
    const { container } = render(
      <FlagProvider flags={flags} source={outer} context={{ targetingKey: 'ann' }}>
        <Reader />
        <FlagProvider flags={flags} source={inner} context={{ targetingKey: 'ann' }}>
          <Reader />
        </FlagProvider>
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('falsetrue');
  });

  it('gives out the store that it was given, and stops it when another one takes its place', () => {
    const sources = [
      createTestSource({ '': { checkout: false } }),
      createTestSource({ '': { checkout: true } }),
    ];
    const [first, second] = sources.map((source) => createFlagStore({ flags, source }));
    const seen: unknown[] = [];
    function Store() {
      seen.push(useFlagStore());
      return <Reader />;
    }
    const page = (store = first) => (
      <FlagProvider {...(store ? { store } : {})}>
        <Store />
      </FlagProvider>
    );
    const { container, rerender } = render(page());
    expect(seen.at(-1)).toBe(first);
    rerender(page(second));
    expect(seen.at(-1)).toBe(second);
    expect(container).toHaveTextContent('true');
    expect(sources.map(({ listenerCount }) => listenerCount)).toEqual([0, 1]);
  });

  it('follows a subject that its store is given outside React', () => {
    const source = createTestSource({ ann: { checkout: true }, bob: {} });
    const store = createFlagStore({ flags, source, context: { targetingKey: 'ann' } });
    const { container } = render(
      <FlagProvider store={store}>
        <Reader />
      </FlagProvider>,
    );
    act(() => store.setContext({ targetingKey: 'bob' }));
    expect(container).toHaveTextContent('false');
  });
});

function renderUsers(source: TestSource) {
  const seen: string[] = [];
  function Log({ user }: { user: string }) {
    seen.push(`${user} ${useFlag('checkout')}`);
    return null;
  }
  const page = (user: string) => (
    <FlagProvider flags={flags} source={source} context={{ targetingKey: user }}>
      <Log user={user} />
      <Feature flag="checkout" pending="pending" fallback="off">
        on
      </Feature>
    </FlagProvider>
  );
  const { rerender, container } = render(page('ann'));
  return { seen, container, signIn: (user: string) => rerender(page(user)) };
}

describe('FlagProvider with a new subject', () => {
  it('never shows the flags of the old one, not for one render, whatever the backend does', async () => {
    const source = createTestSource({
      ann: { checkout: true },
      bob: { checkout: false },
      eve: { checkout: false },
    });
    const { seen, signIn, container } = renderUsers(source);
    expect(seen.at(-1)).toBe('ann true');

    const settle = source.hold();
    signIn('bob');
    expect(container).toHaveTextContent('pending');
    await act(async () => settle());
    expect(container).toHaveTextContent('off');

    const fail = source.hold();
    signIn('eve');
    await act(async () => fail('ERROR'));
    expect(seen).not.toContain('bob true');
    expect(seen).not.toContain('eve true');
  });

  it('shows the old one again as soon as it is asked for again', async () => {
    const source = createTestSource({ ann: { checkout: true }, bob: { checkout: false } });
    const { signIn, container } = renderUsers(source);
    const settle = source.hold();
    signIn('bob');
    signIn('ann');
    await act(async () => settle());
    expect(container).toHaveTextContent('on');
    expect(source.asked.at(-1)).toBe('ann');
  });
});

describe('outside a provider', () => {
  class Catch extends Component<{ children: ReactNode; caught: (error: unknown) => void }> {
    override componentDidCatch(error: unknown) {
      this.props.caught(error);
    }
    static getDerivedStateFromError() {
      return { failed: true };
    }
    override state = { failed: false };
    override render() {
      return this.state.failed ? null : this.props.children;
    }
  }
  const hooks = {
    useFlag: () => useFlag('checkout'),
    useFlagDetails: () => useFlagDetails('checkout').value,
    useFlags: () => useFlags(['checkout']).checkout,
    useSuspenseFlag: () => useSuspenseFlag('checkout'),
    useFlagStatus,
    useFlagStore: () => useFlagStore().state.getState().status,
  };
  const readers = {
    ...Object.fromEntries(
      Object.entries(hooks).map(([name, useReader]) => [name, () => <p>{String(useReader())}</p>]),
    ),
    Feature: () => <Feature flag="checkout">on</Feature>,
  };

  it.each(Object.entries(readers))(
    '%s throws an error that names it and the missing element',
    (name, Reading) => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const caught = vi.fn<(error: unknown) => void>();
      render(
        <Catch caught={caught}>
          <Reading />
        </Catch>,
      );
      const error = caught.mock.calls[0]?.[0];
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({ code: 'HAL-201' });
      expect(String(error)).toMatch(new RegExp(`${name} has no flags to read — there is no <FlagProvider>`));
    },
  );
});
