// @vitest-environment node
import { boolean, createFlagStore, defineFlags, type FlagStore } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestAccess } from '../../testing/createTestAccess.ts';
import { createTestSource } from '../../testing/createTestSource.ts';
import { createReadWatch } from './createReadWatch.ts';

const flags = defineFlags({
  known: boolean({ default: false }),
  gone: boolean({ default: false }),
  idle: boolean({ default: false }),
});
const known = { value: true, reason: 'STATIC' } as const;
let stop = () => {};

function start(absence?: 'pending' | 'failed') {
  const source = createTestSource({ known }, absence);
  const store: FlagStore = createFlagStore({
    flags,
    source,
    access: createTestAccess(),
    context: { targetingKey: 'ann' },
  });
  const stopStore = store.start();
  const watch = createReadWatch(store);
  stop = () => {
    watch.stop();
    stopStore();
  };
  const lists = () => ({ unread: [...watch.unread()], unknown: [...watch.unknown()] });
  return { store, source, watch, lists };
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

describe('createReadWatch', () => {
  it('lists exactly what is declared and never read, and what is read and unknown to the source', () => {
    const { store, lists } = start();
    expect(lists()).toEqual({ unread: ['known', 'gone', 'idle'], unknown: [] });
    for (const key of ['known', 'gone', 'typo']) store.evaluate(key);
    expect(lists()).toEqual({ unread: ['idle'], unknown: ['gone', 'typo'] });
  });

  it('follows the source, and takes what is forced for nothing that it knows', () => {
    const { store, source, lists } = start();
    store.evaluate('gone');
    setOverride(store, 'gone', { value: true });
    expect(lists().unknown).toEqual(['gone']);
    source.answer({ known, gone: known });
    expect(lists().unknown).toEqual([]);
  });

  it('takes no flag for unknown whose source is silent', () => {
    for (const absence of ['pending', 'failed'] as const) {
      const { store, lists } = start(absence);
      store.evaluate('gone');
      expect(lists().unknown).toEqual([]);
      stop();
    }
  });

  it('begins anew for another subject', () => {
    const { store, lists } = start();
    store.evaluate('known');
    store.setContext({ targetingKey: 'bob' });
    expect(lists().unread).toEqual(['known', 'gone', 'idle']);
  });

  it('looks at no flag again for a flip', () => {
    const { store, watch } = start();
    store.evaluate('known');
    const before = [watch.unread(), watch.unknown()];
    setOverride(store, 'known', { value: false });
    expect([watch.unread(), watch.unknown()]).toEqual(before);
    expect(watch.unread()).toBe(before[0]);
    expect(watch.unknown()).toBe(before[1]);
  });
});
