import { boolean, createFlagStore, defineFlags } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { staticSource } from './static.ts';
import { observe, signal } from './testing/observe.ts';

describe('a static source', () => {
  it('is known before it starts', () => {
    const source = staticSource({ a: true, b: { text: 'hello' } });
    expect(source.peek('a')).toEqual({ value: true, reason: 'STATIC' });
    expect(source.initial?.('b')).toEqual({ value: { text: 'hello' }, reason: 'STATIC' });
    expect(source.peek('c')).toBe('missing');
    expect([...(source.keys?.() ?? [])]).toEqual(['a', 'b']);
  });

  it('is READY for everybody at once', () => {
    const source = staticSource({ a: true });
    expect(source.start({}, signal)).toBe(undefined);
    expect(source.setContext({ targetingKey: 'ann' }, signal)).toBe(undefined);
    expect(source.peek('a')).toMatchObject({ value: true });
    source.setValues({ a: true });
    expect(source.start({}, signal)).toBe('READY');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'knows no %s that it was not given',
    (key) => {
      expect(staticSource({}).peek(key)).toBe('missing');
      const source = staticSource(JSON.parse(`{ "${key}": 1 }`));
      expect(source.peek(key)).toMatchObject({ value: 1 });
    },
  );

  it('replaces its values, and tells who listens which are different', async () => {
    const { source, changes, see } = observe(staticSource({ a: 1, b: 1, c: 1 }));
    await source.start({ targetingKey: 'ann' }, signal);
    const same = source.peek('c');
    source.setValues({ a: 2, c: 1, d: 1 });
    expect([see('a'), see('b'), see('d')]).toEqual([2, 'missing', 1]);
    expect(source.peek('c')).toBe(same);
    expect(changes).toEqual([{ subject: 'ann', status: 'READY', keys: ['a', 'b', 'd'] }]);
  });

  it('keeps apart what a server rendered with and what came later', () => {
    const source = staticSource({ a: 1 });
    source.setValues({ a: 2 });
    expect(source.initial?.('a')).toMatchObject({ value: 1 });
  });

  it('makes a store change', () => {
    const source = staticSource({ a: false });
    const flags = defineFlags({ a: boolean({ default: false }) });
    const store = createFlagStore({ flags, source, context: { targetingKey: 'ann' } });
    const stop = store.start();
    let calls = 0;
    store.subscribe('a', () => calls++);
    source.setValues({ a: true });
    expect(store.evaluate('a').value).toBe(true);
    expect(calls).toBe(1);
    stop();
    source.setValues({ a: false });
    expect(calls).toBe(1);
    store.start();
    expect(store.evaluate('a').value).toBe(false);
    expect(calls).toBe(2);
  });
});

describe('the listeners of a source', () => {
  it('are all told, though one of them throws', async () => {
    const { source, changes, warnings } = observe(staticSource({}));
    const heard: unknown[] = [];
    source.subscribe(() => {
      throw new Error('mine');
    });
    const undo = source.subscribe((change) => heard.push(change));
    source.setValues({});
    expect(heard).toEqual(changes);
    expect(warnings()).toEqual(['HAL-101']);
    undo();
    source.setValues({});
    expect(heard).toHaveLength(1);
  });
});
