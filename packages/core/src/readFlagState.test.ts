import { describe, expect, it } from 'vitest';
import type { Evaluation } from './Evaluation.ts';
import { setOverride } from './overrides/setOverride.ts';
import { readFlagState } from './readFlagState.ts';
import { createFlagStore } from './store/createFlagStore.ts';
import { fakeAccess } from './testing/fakeAccess.ts';
import { fakeSource } from './testing/fakeSource.ts';
import { shopFlags } from './testing/shopFlags.ts';

const ann = { targetingKey: 'ann' };

function openShop() {
  const source = fakeSource({ checkout: true, layout: 'list', banner: { text: 'sale' }, theme: 'dark' });
  const store = createFlagStore({ flags: shopFlags, source, context: ann, access: fakeAccess() });
  store.start();
  const show = (key: string, subject = 'ann') =>
    store
      .view(subject)
      .flag(key)
      .subscribe(() => {});
  return { source, store, show };
}

describe('the flag state', () => {
  it('has the values of what is shown now, and of nothing that was only read', () => {
    const { store, show } = openShop();
    const hide = show('checkout');
    show('banner');
    store.evaluate('layout');
    expect(readFlagState(store)).toEqual({
      flags: { checkout: true, banner: { text: 'sale' } },
      overridden: [],
    });
    hide();
    expect(readFlagState(store).flags).toEqual({ banner: { text: 'sale' } });
  });

  it('has all that was read where that is asked for: an error takes its readers off the screen', () => {
    const { store, show } = openShop();
    show('checkout')();
    store.evaluate('layout');
    expect(readFlagState(store, 'read').flags).toEqual({ checkout: true, layout: 'list' });
  });

  it('prefers variants, as values may be sensitive', () => {
    const { source, store, show } = openShop();
    const evaluation: Evaluation = { value: 'list', variant: 'compact', reason: 'SPLIT' };
    source.peek = () => evaluation;
    source.emit({ subject: 'ann' });
    show('layout');
    expect(readFlagState(store).flags).toEqual({ layout: 'compact' });
  });

  it('follows a flip', () => {
    const { source, store, show } = openShop();
    show('checkout');
    source.values = { checkout: false };
    source.emit({ subject: 'ann' });
    expect(readFlagState(store).flags).toEqual({ checkout: false });
  });

  it('names what a tester forces, and gives neither the forced value nor the hidden one for real', () => {
    const { store, show } = openShop();
    show('checkout');
    show('layout');
    setOverride(store, 'checkout', { value: false });
    expect(readFlagState(store)).toEqual({ flags: { layout: 'list' }, overridden: ['checkout'] });
  });

  it('says nothing of what is pending, and nothing of another subject', () => {
    const { source, store, show } = openShop();
    show('checkout');
    source.answer = () => new Promise(() => {});
    store.setContext({ targetingKey: 'bob' });
    show('checkout', 'bob');
    expect(readFlagState(store)).toEqual({ flags: {}, overridden: [] });
    source.emit({ subject: 'bob', status: 'READY' });
    expect(readFlagState(store)).toEqual({ flags: {}, overridden: [] });
  });

  it('says nothing of a flag without any value, and is not fooled by names from Object.prototype', () => {
    const { source, store, show } = openShop();
    show('undeclared');
    source.values = JSON.parse('{"__proto__":1}');
    source.emit({ subject: 'ann' });
    show('__proto__');
    expect(Object.entries(readFlagState(store).flags)).toEqual([['__proto__', 1]]);
  });
});
