// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearOverrides } from '../overrides/clearOverrides.ts';
import { setOverride } from '../overrides/setOverride.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import type { FlagStoreOptions } from '../store/FlagStore.ts';
import type { Exposure } from './Exposure.ts';
import { reportExposures, type ReportExposuresOptions } from './reportExposures.ts';

const ann = { targetingKey: 'ann' };
const bob = { targetingKey: 'bob' };

function openShop({ onExposure, overridden, ...options }: FlagStoreOptions & ReportExposuresOptions = {}) {
  const source = fakeSource({ checkout: true, layout: 'grid' });
  const exposures: Exposure[] = [];
  const store = createFlagStore({
    flags: shopFlags,
    source,
    context: ann,
    exposures: reportExposures({
      onExposure: onExposure ?? ((exposure) => exposures.push(exposure)),
      ...(overridden && { overridden }),
    }),
    ...options,
  });
  store.start();
  const show = (key: string, subject = 'ann') =>
    store
      .view(subject)
      .flag(key)
      .subscribe(() => {});
  const shown = () =>
    exposures.map(({ key, subject, evaluation }) => [key, subject, evaluation.value] as const);
  return { store, source, exposures, show, shown };
}

function throwFromApp(): never {
  throw new Error('app');
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe('an exposure', () => {
  it('is a reader being shown a flag, and no mere read or follower', () => {
    const { store, source, show, shown } = openShop();
    store.evaluate('checkout');
    store.view('ann').flag('checkout').value();
    store.subscribe('checkout', () => {});
    source.values = { checkout: false };
    source.emit({ subject: 'ann' });
    expect(shown()).toEqual([]);
    show('checkout');
    expect(shown()).toEqual([['checkout', 'ann', false]]);
  });

  it('happens once for any number of readers, also when they come back', () => {
    const { show, exposures } = openShop();
    show('checkout')();
    show('checkout');
    show('checkout');
    expect(exposures).toEqual([
      { key: 'checkout', subject: 'ann', evaluation: { value: true, reason: 'STATIC' } },
    ]);
  });

  it('happens again with each new value while somebody reads the flag', () => {
    const { source, show, shown } = openShop();
    const undo = show('checkout');
    for (const checkout of [false, true, false]) {
      source.values = { checkout };
      source.emit({ subject: 'ann' });
    }
    undo();
    source.values = { checkout: 'text' };
    source.emit({ subject: 'ann' });
    expect(shown()).toEqual([
      ['checkout', 'ann', true],
      ['checkout', 'ann', false],
    ]);
  });

  it('is told for each flag, also where the values are equal', () => {
    const { source, show, shown } = openShop();
    source.values = { checkout: true, sale: true };
    show('checkout');
    show('sale');
    expect(shown().map(([key]) => key)).toEqual(['checkout', 'sale']);
  });

  it('is told apart by variant, where there is one', () => {
    const { source, show, exposures } = openShop();
    let variant = 'a';
    source.peek = () => ({ value: true, variant, reason: 'SPLIT' });
    show('checkout');
    variant = 'b';
    source.emit({ subject: 'ann' });
    expect(exposures.map(({ evaluation }) => evaluation.variant)).toEqual(['a', 'b']);
  });

  it('belongs to one subject, and comes after what is pending', () => {
    const { store, source, show, shown } = openShop();
    show('checkout', 'bob');
    expect(shown()).toEqual([]);
    store.setContext(bob);
    expect(shown()).toEqual([['checkout', 'bob', true]]);
    source.answer = () => new Promise(() => {});
    store.setContext(ann);
    show('checkout');
    expect(shown()).toHaveLength(1);
    source.answer = () => 'READY';
    store.setContext({ ...ann, plan: 'pro' });
    expect(shown()).toEqual([
      ['checkout', 'bob', true],
      ['checkout', 'ann', true],
    ]);
  });

  it('T42: is dropped while overridden, or tagged with what the override hides', () => {
    for (const overridden of [undefined, 'drop', 'tag'] as const) {
      const { store, show, exposures } = openShop({
        access: fakeAccess(),
        ...(overridden && { overridden }),
      });
      setOverride(store, 'checkout', { value: true });
      show('checkout');
      clearOverrides(store);
      const real = { value: true, reason: 'STATIC' };
      const forced = { value: true, reason: 'OVERRIDE', original: real };
      expect(exposures.map(({ evaluation }) => evaluation)).toEqual(
        overridden === 'tag' ? [forced, real] : [real],
      );
    }
  });

  it('is told to the source as well', () => {
    const expose = vi.fn();
    const { store, show } = openShop({ source: { ...fakeSource({ checkout: true }), expose } });
    show('checkout');
    show('checkout');
    expect(expose.mock.calls).toEqual([['checkout', store.evaluate('checkout')]]);
  });

  it('is missed in development where the vendor waits for it', () => {
    createFlagStore({ source: { ...fakeSource(), expose: () => {} } });
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-107'));
  });

  it('may be lost when its listener or the source throws, and breaks nothing', () => {
    const expose = vi.fn(() => {
      throw new Error('vendor');
    });
    const { show } = openShop({
      source: { ...fakeSource({ checkout: true }), expose },
      onExposure: throwFromApp,
    });
    expect(show('checkout')).toBeTypeOf('function');
    expect(expose).toHaveBeenCalledOnce();
    expect(console.warn).toHaveBeenCalledTimes(2);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-101'), expect.any(Error));
  });
});
