import { boolean, createFlagStore, defineFlags, type FlagSource } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { act, render, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createFlagHooks } from './createFlagHooks.ts';
import { FlagProvider } from './index.ts';
import { createTestSource } from './testing/createTestSource.ts';
import { grantedAccess } from './testing/grantedAccess.ts';

const flags = defineFlags({ checkout: boolean({ default: false }), reviews: boolean({ default: false }) });
const { useFlag, useTrack, Feature } = createFlagHooks(flags);

function Checkout() {
  return <p>{String(useFlag('checkout'))}</p>;
}

function renderShop(overridden?: 'tag') {
  const track = vi.fn<NonNullable<FlagSource['track']>>();
  const backend = createTestSource({ ann: { checkout: true, reviews: true } });
  const source: FlagSource = { ...backend, track };
  const context = { targetingKey: 'ann' };
  const store = createFlagStore({ flags, source, context, access: grantedAccess() });
  const given = new Set<unknown>();
  let renders = 0;
  function Buy() {
    const buy = useTrack({ overridden });
    given.add(buy);
    renders++;
    return (
      <button type="button" onClick={() => buy('purchase', { value: 3 })}>
        Buy
      </button>
    );
  }
  const page = () => (
    <FlagProvider store={store}>
      <Checkout />
      <Feature flag="reviews">reviews</Feature>
      <Buy />
    </FlagProvider>
  );
  const { rerender, container } = render(page());
  return {
    backend,
    store,
    track,
    given,
    renders: () => renders,
    renderAgain: () => rerender(page()),
    buy: () => act(() => within(container).getByRole('button').click()),
  };
}

describe('useTrack', () => {
  it('sends what happened with the flags that hooks and gates show at that moment', () => {
    const { backend, track, buy } = renderShop();
    buy();
    act(() => backend.push('ann', { checkout: false, reviews: true }));
    buy();
    expect(track.mock.calls).toEqual([
      ['purchase', { value: 3, feature_flags: { checkout: true, reviews: true } }],
      ['purchase', { value: 3, feature_flags: { checkout: false, reviews: true } }],
    ]);
  });

  it('is the same function at each render, and no flip renders it', () => {
    const { backend, given, renders, renderAgain } = renderShop();
    // StrictMode throws one away before the first is shown.
    const { size } = given;
    renderAgain();
    const before = renders();
    act(() => backend.push('ann', { checkout: false }));
    expect(given.size).toBe(size);
    expect(renders()).toBe(before);
  });

  it('counts no tester’s purchase', () => {
    const { store, track, buy } = renderShop();
    act(() => setOverride(store, 'checkout', { value: false }));
    buy();
    expect(track).not.toHaveBeenCalled();
  });

  it('marks a tester’s purchase where that is asked for', () => {
    const { store, track, buy } = renderShop('tag');
    act(() => setOverride(store, 'checkout', { value: false }));
    buy();
    expect(track.mock.calls).toEqual([
      ['purchase', { value: 3, feature_flags: { reviews: true }, feature_flags_overridden: ['checkout'] }],
    ]);
  });
});
