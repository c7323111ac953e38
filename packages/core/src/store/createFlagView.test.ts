import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeSource } from '../testing/fakeSource.ts';
import { createFlagStore } from './createFlagStore.ts';

const ann = { targetingKey: 'ann' };
const bob = { targetingKey: 'bob' };

afterEach(() => void vi.restoreAllMocks());

describe('a flag that is read', () => {
  it('keeps its value’s identity, and renders nobody, when only variant and reason are different', () => {
    const source = fakeSource();
    let answer = { value: { text: 'sale' }, variant: 'a', reason: 'SPLIT' };
    source.peek = () => answer;
    const store = createFlagStore({ source, context: ann });
    store.start();
    const cell = store.view('ann').flag('banner');
    const heard = vi.fn();
    cell.subscribe(heard);
    const value = cell.value();
    answer = { value: { text: 'sale' }, variant: 'b', reason: 'TARGETING_MATCH' };
    source.emit({ subject: 'ann' });
    expect(heard).toHaveBeenCalledOnce();
    expect(cell.value()).toBe(value);
    expect(cell.evaluation()).toEqual(answer);
    answer = { value: { text: 'gone' }, variant: 'b', reason: 'TARGETING_MATCH' };
    source.emit({ subject: 'ann' });
    expect(cell.value()).toEqual({ text: 'gone' });
  });
});

describe('the view of another subject', () => {
  it('is dropped with the next change of subject, unless somebody listens to it', () => {
    const store = createFlagStore({ source: fakeSource({ checkout: true }), context: ann });
    store.start();
    const unread = store.view('ann');
    store.setContext(bob);
    const read = store.view('bob');
    const undo = read.flag('checkout').subscribe(() => {});
    expect(store.view('ann')).not.toBe(unread);
    store.setContext(ann);
    expect(store.view('bob')).toBe(read);
    undo();
    store.setContext({ targetingKey: 'eve' });
    expect(store.view('bob')).not.toBe(read);
  });

  it('comes back with its first listener, who misses nothing', () => {
    const source = fakeSource({ checkout: true });
    const store = createFlagStore({ source, context: ann });
    store.start();
    const kept = store.view('ann').flag('checkout');
    expect(kept.value()).toBe(true);
    store.setContext(bob);
    source.values = { checkout: false };
    store.setContext(ann);
    const heard = vi.fn();
    kept.subscribe(heard);
    expect(kept.value()).toBe(false);
    source.values = { checkout: true };
    source.emit({ subject: 'ann' });
    expect(kept.value()).toBe(true);
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

describe('peeking at a flag', () => {
  it('says what it is without that counting as having read it', () => {
    const source = fakeSource({ checkout: true });
    const store = createFlagStore({ source, context: ann });
    store.start();
    const view = store.view('ann');
    expect(view.peek('checkout').value).toBe(true);
    expect([...view.keys()]).toEqual([]);
    source.values = { checkout: false };
    source.emit({ subject: 'ann' });
    expect(view.peek('checkout').value).toBe(false);
    expect(view.flag('checkout').value()).toBe(false);
    expect([...view.keys()]).toEqual(['checkout']);
  });
});
