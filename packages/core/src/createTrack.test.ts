// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTrack } from './createTrack.ts';
import type { FlagSource } from './FlagSource.ts';
import { setOverride } from './overrides/setOverride.ts';
import { createFlagStore } from './store/createFlagStore.ts';
import { fakeAccess } from './testing/fakeAccess.ts';
import { fakeSource } from './testing/fakeSource.ts';
import { shopFlags } from './testing/shopFlags.ts';

function openShop() {
  const track = vi.fn<NonNullable<FlagSource['track']>>();
  const source = { ...fakeSource({ checkout: true, layout: 'list' }), track };
  const access = fakeAccess();
  const store = createFlagStore({ flags: shopFlags, source, context: { targetingKey: 'ann' }, access });
  store.start();
  const show = (key: string) =>
    store
      .view('ann')
      .flag(key)
      .subscribe(() => {});
  return { store, show, track };
}

afterEach(() => vi.restoreAllMocks());

describe('tracking', () => {
  it('tells the source what happened, with what the subject was shown', () => {
    const { store, show, track } = openShop();
    show('checkout');
    store.evaluate('layout');
    createTrack(store)('purchase', { value: 99.9, currency: 'EUR' });
    createTrack(store)('visit');
    expect(track.mock.calls).toEqual([
      ['purchase', { value: 99.9, currency: 'EUR', feature_flags: { checkout: true } }],
      ['visit', { feature_flags: { checkout: true } }],
    ]);
  });

  it('says what was shown in earnest, whatever the app writes there', () => {
    const { store, show, track } = openShop();
    show('checkout');
    createTrack(store)('purchase', { feature_flags: { checkout: false } });
    expect(track).toHaveBeenCalledWith('purchase', { feature_flags: { checkout: true } });
  });

  it('counts nothing that a tester does while a shown flag is forced', () => {
    const { store, show, track } = openShop();
    show('checkout');
    setOverride(store, 'layout', { value: 'grid' });
    createTrack(store)('purchase');
    expect(track).toHaveBeenCalledTimes(1);
    setOverride(store, 'checkout', { value: false });
    createTrack(store)('purchase');
    expect(track).toHaveBeenCalledTimes(1);
  });

  it('sends it with a mark where that is asked for, and never the forced value', () => {
    const { store, show, track } = openShop();
    show('checkout');
    show('layout');
    setOverride(store, 'checkout', { value: false });
    createTrack(store, { overridden: 'tag' })('purchase', { value: 1 });
    expect(track).toHaveBeenCalledWith('purchase', {
      value: 1,
      feature_flags: { layout: 'list' },
      feature_flags_overridden: ['checkout'],
    });
  });

  it('does nothing where the source does not track, or where there is none', () => {
    for (const source of [fakeSource(), undefined]) {
      expect(() => createTrack(createFlagStore({ source }))('purchase')).not.toThrow();
    }
  });

  it('loses an event at which the source throws, and breaks nothing', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { store, track } = openShop();
    track.mockImplementation(() => {
      throw new Error('vendor');
    });
    createTrack(store)('purchase');
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('HAL-101'), expect.any(Error));
  });
});
