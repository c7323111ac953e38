import { boolean, createFlagStore, defineFlags, oneOf, type Catalog } from '@halyard/core';
import { setOverride, setOverrides } from '@halyard/core/overrides';
import { act, render, screen, waitFor } from '@testing-library/react';
import { startTransition, StrictMode, Suspense, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import { createFlagHooks } from './createFlagHooks.ts';
import { FlagProvider } from './index.ts';
import { changingAccess } from './testing/changingAccess.ts';
import { createTestSource } from './testing/createTestSource.ts';
import { grantedAccess } from './testing/grantedAccess.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
});
const { useFlag, useSuspenseFlag } = createFlagHooks(flags);
const { useSuspenseFlag: useAnySuspenseFlag } = createFlagHooks<Catalog>({});
const ann = { targetingKey: 'ann' };
const bob = { targetingKey: 'bob' };

let seen: string[] = [];
function Reader() {
  const text = `checkout ${useSuspenseFlag('checkout')}`;
  seen.push(text);
  return <p>{text}</p>;
}

function AnyReader() {
  return `${useAnySuspenseFlag('unknown', 'none')} ${useAnySuspenseFlag('theme', 'light')}`;
}

function Waiting({ children = <Reader /> }: { children?: ReactNode }) {
  return <Suspense fallback="waiting">{children}</Suspense>;
}

/** A source of two subjects that answers when the test says so, and the store of a page that reads it. */
function createPage() {
  seen = [];
  const source = createTestSource({ ann: { checkout: true }, bob: { checkout: false } });
  const settle = source.hold();
  const store = createFlagStore({ flags, source, context: ann, access: grantedAccess() });
  return { source, store, settle: (status?: 'ERROR') => act(async () => settle(status)) };
}

describe('useSuspenseFlag', () => {
  it.each([
    ['the answer', undefined, 'checkout true'],
    ['the failure', 'ERROR', 'checkout false'],
  ] as const)('suspends until %s, and shows no default before', async (_what, status, shown) => {
    const { store, settle } = createPage();
    const { container } = render(
      <StrictMode>
        <FlagProvider store={store}>
          <Waiting />
        </FlagProvider>
      </StrictMode>,
    );
    expect(container).toHaveTextContent('waiting');
    await settle(status);
    expect(container).toHaveTextContent(shown);
    expect(new Set(seen)).toEqual(new Set([shown]));
  });

  it('does not suspend for what is known, and follows it like every reader', async () => {
    const { source, store, settle } = createPage();
    const page = (
      <FlagProvider store={store}>
        <Waiting />
      </FlagProvider>
    );
    const { container, rerender } = render(page);
    await settle();
    act(() => source.push('ann', { checkout: false }));
    expect(container).toHaveTextContent('checkout false');
    rerender(page);
    act(() => source.push('ann', {}, { status: 'ERROR' }));
    expect(container).not.toHaveTextContent('waiting');
  });

  it('suspends again for another subject, and never shows the flags of the one before', async () => {
    const { source, store, settle } = createPage();
    const page = (context: typeof ann) => (
      <FlagProvider store={store} context={context}>
        <Waiting />
      </FlagProvider>
    );
    const { container, rerender } = render(page(ann));
    await settle();
    const answer = source.hold();
    seen = [];
    rerender(page(bob));
    expect(container).toHaveTextContent('waiting');
    await act(async () => answer());
    expect(container).toHaveTextContent('checkout false');
    expect(new Set(seen)).toEqual(new Set(['checkout false']));
    expect([...new Set(source.asked)]).toEqual(['ann', 'bob']);
  });

  it('waits while a tester simulates that the answer is awaited, however that ends', async () => {
    const { store, settle } = createPage();
    const { container } = render(
      <FlagProvider store={store}>
        <Waiting />
      </FlagProvider>,
    );
    await settle();
    await act(async () => setOverride(store, 'checkout', { simulate: 'pending' }));
    expect(container).toHaveTextContent('waiting');
    await act(async () => setOverrides(store, new Map()));
    expect(container).toHaveTextContent('checkout true');
  });

  it('takes a default without a catalog', async () => {
    const source = createTestSource({ ann: { theme: 'dark' } });
    const settle = source.hold();
    const { container } = render(
      <FlagProvider source={source} context={ann}>
        <Waiting>
          <AnyReader />
        </Waiting>
      </FlagProvider>,
    );
    await act(async () => settle());
    expect(container).toHaveTextContent('none dark');
  });

  it('leaves nobody waiting and nothing started when it is unmounted meanwhile', async () => {
    const { source, store, settle } = createPage();
    const { unmount } = render(
      <FlagProvider store={store}>
        <Waiting />
      </FlagProvider>,
    );
    await act(async () => {});
    unmount();
    await settle();
    expect(source.listenerCount).toBe(0);
    expect(store.view('ann').flag('checkout').listeners?.size ?? 0).toBe(0);
  });

  it('gives up on a subject that nobody is shown any more', async () => {
    const { source, store, settle } = createPage();
    const page = (context: typeof ann) => (
      <FlagProvider store={store} context={context}>
        <Waiting />
      </FlagProvider>
    );
    const { container, rerender, unmount } = render(page(ann));
    await settle();
    const answer = source.hold();
    await act(async () => rerender(page(bob)));
    await act(async () => rerender(page(ann)));
    await act(async () => answer());
    expect(container).toHaveTextContent('checkout true');
    unmount();
    expect(source.listenerCount).toBe(0);
  });
});

describe('useSuspenseFlag where the provider’s own effects cannot run', () => {
  it('asks for itself when the boundary is around the provider', async () => {
    const { source, store, settle } = createPage();
    const { container } = render(
      <Waiting>
        <FlagProvider store={store} context={bob}>
          <Reader />
        </FlagProvider>
      </Waiting>,
    );
    await act(async () => {});
    expect(source.asked).toEqual(['bob']);
    await settle();
    expect(container).toHaveTextContent('checkout false');
    act(() => source.push('bob', { checkout: true }));
    expect(container).toHaveTextContent('checkout true');
  });

  it('asks for another subject, and for the first one again before that is answered', async () => {
    const { source, store, settle } = createPage();
    const page = (context: typeof ann) => (
      <Waiting>
        <FlagProvider store={store} context={context}>
          <Reader />
        </FlagProvider>
      </Waiting>
    );
    const { container, rerender } = render(page(ann));
    await act(async () => {});
    await settle();
    expect(container).toHaveTextContent('checkout true');
    const answer = source.hold();
    await act(async () => rerender(page(bob)));
    await act(async () => rerender(page(ann)));
    await act(async () => answer());
    expect(container).toHaveTextContent('checkout true');
    await act(async () => rerender(page(bob)));
    expect(container).toHaveTextContent('checkout false');
  });

  it('completes a transition to another subject', async () => {
    const { source, store, settle } = createPage();
    function App() {
      const [context, setContext] = useState(ann);
      return (
        <FlagProvider store={store} context={context}>
          <button type="button" onClick={() => startTransition(() => setContext(bob))}>
            I am Bob
          </button>
          <Waiting />
        </FlagProvider>
      );
    }
    const { container } = render(<App />);
    await settle();
    const answer = source.hold();
    // In an act() React shows fallbacks even for transitions.
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    screen.getByRole('button').click();
    await waitFor(() => expect([...new Set(source.asked)]).toEqual(['ann', 'bob']));
    answer();
    await waitFor(() => expect(container).toHaveTextContent('checkout false'));
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    expect([...new Set(source.asked)]).toEqual(['ann', 'bob']);
  });

  it('renders a few times, and not without end, while one flag is waited for and another subject comes', async () => {
    const source = createTestSource({ ann: { checkout: true, layout: 'list' }, bob: { checkout: true } });
    // What was forced before waits for the permission, so one of the two is never there for ann.
    const access = changingAccess('checking', ['layout']);
    const store = createFlagStore({ flags, source, context: ann, access });
    let renders = 0;
    function Flag({ name }: { name: keyof typeof flags }) {
      // Otherwise a failure would hang.
      if (++renders > 100) throw new Error('rendered without end');
      return String(useSuspenseFlag(name));
    }
    const page = (context: typeof ann) => (
      <FlagProvider store={store} context={context}>
        {(['checkout', 'layout'] as const).map((name) => (
          <Waiting key={name}>
            <Flag name={name} />
          </Waiting>
        ))}
      </FlagProvider>
    );
    const { container, rerender } = render(page(ann));
    // React 18 tries again later.
    await waitFor(() => expect(container).toHaveTextContent('truewaiting'));
    const settle = source.hold();
    await act(async () => rerender(page(bob)));
    // React leaves the text of a hidden boundary in the document.
    expect(container).toHaveTextContent('waitingwaiting');
    await act(async () => settle());
    expect(container.textContent).toBe('truewaiting');
    await act(async () => setOverrides(store, new Map()));
    expect(container.textContent).toBe('truegrid');
  });

  it('renders a few times on a page that is no test, with other readers in the same boundaries', async () => {
    const source = createTestSource({ ann: { checkout: true, layout: 'list' }, bob: { checkout: true } });
    const access = changingAccess('checking', ['layout']);
    const store = createFlagStore({ flags, source, context: ann, access });
    let renders = 0;
    const count = () => {
      if (++renders > 200) throw new Error('rendered without end');
    };
    function Flag({ name }: { name: keyof typeof flags }) {
      count();
      return String(useSuspenseFlag(name));
    }
    function Beside() {
      count();
      return ` ${useFlag('checkout')} `;
    }
    const page = (context: typeof ann) => (
      <FlagProvider store={store} context={context}>
        {(['checkout', 'layout'] as const).map((name) => (
          <Waiting key={name}>
            <Flag name={name} />
            <Beside />
          </Waiting>
        ))}
      </FlagProvider>
    );
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    try {
      // By React itself: what the testing library renders is in an `act`.
      const container = document.createElement('div');
      const root = createRoot(container);
      root.render(page(ann));
      await waitFor(() => expect(container.textContent).toBe('true true waiting'));
      const settle = source.hold();
      root.render(page(bob));
      await waitFor(() => expect(container).toHaveTextContent('waitingwaiting'));
      // React shows fallbacks, and tries again, at its own pace.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(renders).toBeLessThan(50);
      settle();
      await waitFor(() => expect(container.textContent).toBe('true true waiting'));
      setOverrides(store, new Map());
      await waitFor(() => expect(container.textContent).toBe('true true grid true '));
      root.unmount();
    } finally {
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    }
  });
});
