import { boolean, createFlagStore, defineFlags, type FlagMetadata } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { act, render } from '@testing-library/react';
import { lazy, Suspense, type ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { FlagProvider } from '../index.ts';
import { createTestSource } from '../testing/createTestSource.ts';
import { createFlagHooks } from '../createFlagHooks.ts';
import { grantedAccess } from '../testing/grantedAccess.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  reviews: boolean({ default: false }),
  payments: boolean({ default: false, overridable: false }),
});
const { Feature } = createFlagHooks(flags);
const context = { targetingKey: 'ann' };

/** A branch that is loading until the test says so. */
function createLazyBranch() {
  const loading: Array<(module: { default: ComponentType }) => void> = [];
  const Branch = lazy(() => new Promise<{ default: ComponentType }>((resolve) => loading.push(resolve)));
  const load = () => act(async () => loading.forEach((resolve) => resolve({ default: () => 'new' })));
  return { Branch, load };
}

describe('switching to a branch that is still loading', () => {
  it('keeps the old branch on screen until it is there', async () => {
    const store = createFlagStore({ flags, context, access: grantedAccess() });
    const { Branch, load } = createLazyBranch();
    const { container } = render(
      <FlagProvider store={store}>
        <Suspense fallback="spinner">
          <Feature flag="checkout" fallback="old">
            <Branch />
          </Feature>
        </Suspense>
      </FlagProvider>,
    );
    await act(async () => setOverride(store, 'checkout', { value: true }));
    expect(container).toHaveTextContent('old');
    await load();
    expect(container).toHaveTextContent('new');
  });

  it('goes back at once when the flag does before it is there', async () => {
    const store = createFlagStore({ flags, context, access: grantedAccess() });
    const { Branch, load } = createLazyBranch();
    const { container } = render(
      <FlagProvider store={store}>
        <Suspense fallback="spinner">
          <Feature flag="checkout" fallback="old">
            <Branch />
          </Feature>
        </Suspense>
      </FlagProvider>,
    );
    await act(async () => setOverride(store, 'checkout', { value: true }));
    await act(async () => setOverride(store, 'checkout', { value: false }));
    await load();
    expect(container).toHaveTextContent('old');
  });

  it.each([
    ['by its catalog', 'payments', undefined],
    ['by its evaluation', 'checkout', { overridable: false }],
  ] as const)(
    'acts at once for a flag that nobody may override %s',
    async (_how, flag, metadata?: FlagMetadata) => {
      const source = createTestSource({ ann: { [flag]: false } });
      const { Branch, load } = createLazyBranch();
      const { container } = render(
        <FlagProvider flags={flags} source={source} context={context}>
          <Suspense fallback="spinner">
            <Feature flag={flag} fallback="old">
              <Branch />
            </Feature>
          </Suspense>
        </FlagProvider>,
      );
      const killed = { value: true, reason: 'STATIC', ...(metadata && { metadata }) };
      await act(async () => source.push('ann', { [flag]: killed }));
      expect(container).toHaveTextContent('spinner');
      await load();
      expect(container).toHaveTextContent('new');
    },
  );

  it('keeps nothing of another flag', async () => {
    const source = createTestSource({ ann: { checkout: false, reviews: true } });
    const { Branch } = createLazyBranch();
    const page = (flag: 'checkout' | 'reviews') => (
      <FlagProvider flags={flags} source={source} context={context}>
        <Suspense fallback="spinner">
          <Feature flag={flag} fallback={`${flag} off`}>
            <Branch />
          </Feature>
        </Suspense>
      </FlagProvider>
    );
    const { container, rerender } = render(page('checkout'));
    expect(container).toHaveTextContent('checkout off');
    await act(async () => rerender(page('reviews')));
    expect(container).toHaveTextContent('spinner');
  });
});

describe('a gate whose flag or subject changes', () => {
  it('renders no branch of the one before, not even once', async () => {
    const source = createTestSource({ ann: { checkout: true, reviews: false }, bob: { checkout: false } });
    const seen = new Set<string>();
    function Branch({ name }: { name: string }) {
      seen.add(name);
      return null;
    }
    const page = (user: string, flag: 'checkout' | 'reviews') => (
      <FlagProvider flags={flags} source={source} context={{ targetingKey: user }}>
        <Feature flag={flag} fallback={<Branch name={`${user} ${flag} off`} />}>
          <Branch name={`${user} ${flag} on`} />
        </Feature>
      </FlagProvider>
    );
    const { rerender } = render(page('ann', 'checkout'));
    await act(async () => rerender(page('ann', 'reviews')));
    await act(async () => rerender(page('ann', 'checkout')));
    source.hold();
    await act(async () => rerender(page('bob', 'checkout')));
    expect(seen).toContain('ann checkout on');
    expect(seen).not.toContain('ann reviews on');
    expect(seen).not.toContain('bob checkout on');
  });

  it('renders the children of a flip once', async () => {
    const store = createFlagStore({ flags, context, access: grantedAccess() });
    const renders: string[] = [];
    function Branch({ name }: { name: string }) {
      renders.push(name);
      return null;
    }
    render(
      <FlagProvider store={store}>
        <Feature flag="checkout" fallback={<Branch name="off" />}>
          <Branch name="on" />
        </Feature>
      </FlagProvider>,
      // StrictMode would render everything twice.
      { reactStrictMode: false },
    );
    await act(async () => setOverride(store, 'checkout', { value: true }));
    expect(renders).toEqual(['off', 'on']);
  });
});
