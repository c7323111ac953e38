import { boolean, createFlagStore, defineFlags, number, oneOf, string, type Catalog } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { act, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FlagProvider } from '../index.ts';
import { createTestSource } from '../testing/createTestSource.ts';
import { createFlagHooks } from '../createFlagHooks.ts';
import { grantedAccess } from '../testing/grantedAccess.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  reviews: boolean({ default: false }),
  ratings: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
  headline: string({ default: 'hello' }),
});
const { Feature } = createFlagHooks(flags);
const { Feature: AnyFeature } = createFlagHooks<Catalog>({});
const context = { targetingKey: 'ann' };

describe('Feature', () => {
  it('shows its children while the flag is on, and the fallback while it is off', () => {
    const source = createTestSource({ ann: { checkout: true } });
    const { container } = render(
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature flag="checkout" fallback="off">
          on
        </Feature>
        <Feature flag="checkout" fallback={() => ' OFF'}>
          {(value) => ` ON ${value}`}
        </Feature>
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('on ON true');
    act(() => source.push('ann', { checkout: false }));
    expect(container).toHaveTextContent('off OFF');
  });

  it('shows nothing in a slot that is not given, and nothing of another slot either', () => {
    const source = createTestSource({ ann: { checkout: true, layout: 'list' } });
    const { container } = render(
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature flag="checkout" fallback="only while off" />
        <Feature flag="layout" cases={{ grid: 'grid', list: null }} fallback="never" />
      </FlagProvider>,
    );
    expect(container).toBeEmptyDOMElement();
  });

  it('shows nothing in a slot that is given as null', async () => {
    const source = createTestSource({ ann: {} });
    const settle = source.hold();
    const { container } = render(
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature flag="max-items" pending={null} error={null}>
          {(count) => count}
        </Feature>
      </FlagProvider>,
    );
    expect(container).toBeEmptyDOMElement();
    await act(async () => settle('ERROR'));
    expect(container).toBeEmptyDOMElement();
    act(() => source.push('ann', {}, { status: 'READY' }));
    expect(container).toHaveTextContent('10');
  });

  it('keeps pending, error, off and on apart', async () => {
    const source = createTestSource({ ann: {} });
    const settle = source.hold();
    const { container } = render(
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature flag="checkout" pending="pending" error="error" fallback="off">
          on
        </Feature>
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('pending');
    await act(async () => settle('ERROR'));
    expect(container).toHaveTextContent('error');
    act(() => source.push('ann', {}, { status: 'READY' }));
    expect(container).toHaveTextContent('off');
    act(() => source.push('ann', { checkout: true }));
    expect(container).toHaveTextContent('on');
    act(() => source.push('ann', { checkout: 'yes' }));
    expect(container).toHaveTextContent('error');
  });

  it('follows the default where there is neither a pending nor an error slot', async () => {
    const source = createTestSource({ ann: {} });
    const settle = source.hold();
    const { container } = render(
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature flag="layout" cases={{ grid: 'grid', list: 'list' }} />
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('grid');
    await act(async () => settle('ERROR'));
    expect(container).toHaveTextContent('grid');
  });

  it('reads whether its own flag is pending, never the status of the source', () => {
    const source = createTestSource({ ann: { checkout: true } });
    const store = createFlagStore({ flags, source, context, access: grantedAccess() });
    const { container } = render(
      <FlagProvider store={store}>
        <Feature flag="checkout" pending="pending">
          on
        </Feature>
      </FlagProvider>,
    );
    source.hold();
    act(() => store.setContext({ ...context, plan: 'paid' }));
    expect(store.state.getState().status).toBe('RECONCILING');
    expect(container).toHaveTextContent('on');
    act(() => setOverride(store, 'checkout', { simulate: 'pending' }));
    expect(container).toHaveTextContent('pending');
  });

  it('matches a case with the value, not with the variant', () => {
    const source = createTestSource({ ann: { layout: { value: 'list', variant: 'grid', reason: 'SPLIT' } } });
    const { container } = render(
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature flag="layout" cases={{ grid: 'as a grid', list: 'as a list' }} />
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('as a list');
  });

  it('hands every value but "off" to a function, 0 and an empty text included', () => {
    const source = createTestSource({ ann: { 'max-items': 0, headline: '' } });
    const { container } = render(
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature flag="max-items">{(count) => `[${count.toFixed(1)}]`}</Feature>
        <Feature flag="headline">{(text) => `[${text.toUpperCase()}]`}</Feature>
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('[0.0][]');
  });

  it('works without a catalog, where an unknown flag and an unknown case are off', () => {
    const source = createTestSource({ ann: { theme: 'sepia' } });
    const { container } = render(
      <FlagProvider source={source} context={context}>
        <AnyFeature flag="unknown" fallback="off">
          on
        </AnyFeature>
        <AnyFeature flag="unknown" fallback=" off">
          {() => 'on'}
        </AnyFeature>
        <AnyFeature flag="theme" cases={{ light: 'light' }} fallback=" plain" />
        <AnyFeature flag="theme" cases={{ sepia: ' brown' }} fallback="plain" />
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('off off plain brown');
  });
});

describe('Feature for one value', () => {
  it('shows its children while the flag has that very value, and the fallback otherwise', () => {
    const source = createTestSource({ ann: { layout: 'list', 'max-items': 0 } });
    const { container } = render(
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature flag="layout" is="list" fallback="no list">
          a list
        </Feature>
        <Feature flag="max-items" is={0} fallback=" some">
          {' none'}
        </Feature>
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('a list none');
    act(() => source.push('ann', { layout: 'grid', 'max-items': 3 }));
    expect(container).toHaveTextContent('no list some');
  });
});

function renderBoth(backend: Record<string, boolean>) {
  const source = createTestSource({ ann: backend });
  const settle = source.hold();
  const slots = { pending: 'pending ', error: 'error ', fallback: 'off ' };
  const page = () => (
    <FlagProvider flags={flags} source={source} context={context}>
      <Feature all={['checkout', 'reviews']} {...slots}>
        {'on '}
      </Feature>
      <Feature any={['checkout', 'reviews']} {...slots}>
        {'on '}
      </Feature>
    </FlagProvider>
  );
  return { source, settle, page, ...render(page()) };
}

describe('Feature for several flags', () => {
  it('shows its children while all, or any, of them are on', async () => {
    const { source, settle, container } = renderBoth({ checkout: true, reviews: false });
    expect(container).toHaveTextContent('pending pending');
    await act(async () => settle());
    expect(container).toHaveTextContent('off on');
    act(() => source.push('ann', { checkout: true, reviews: true }));
    expect(container).toHaveTextContent('on on');
    act(() => source.push('ann', { checkout: false, reviews: false }));
    expect(container).toHaveTextContent('off off');
  });

  it('shows an error unless another flag has decided', async () => {
    const { source, settle, container } = renderBoth({});
    await act(async () => settle('ERROR'));
    expect(container).toHaveTextContent('error error');
    const bad = { value: 'yes', reason: 'STATIC' };
    act(() => source.push('ann', { checkout: false, reviews: bad }, { status: 'READY' }));
    expect(container).toHaveTextContent('off error');
    act(() => source.push('ann', { checkout: true, reviews: bad }));
    expect(container).toHaveTextContent('error on');
  });

  it('follows its keys, and says all of them when its branch crashes', async () => {
    const source = createTestSource({ ann: { checkout: true, ratings: true } });
    const page = (other: 'reviews' | 'ratings') => (
      <FlagProvider flags={flags} source={source} context={context}>
        <Feature all={['checkout', other]} contain fallback={(crash) => crash?.flag ?? 'off'}>
          <Broken />
        </Feature>
      </FlagProvider>
    );
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { container, rerender } = render(page('reviews'));
    expect(container).toHaveTextContent('off');
    await act(async () => rerender(page('ratings')));
    expect(container).toHaveTextContent('checkout,ratings');
    vi.restoreAllMocks();
  });
});

function Broken(): never {
  throw new Error('boom');
}
