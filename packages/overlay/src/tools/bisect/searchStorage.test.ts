import type { Override } from '@halyard/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { searchStorage } from './searchStorage.ts';

const times = { setAt: 1, expiresAt: 2 };
const overrides = new Map<string, Override>([
  ['b', { value: true, scope: 'tab', ...times }],
  ['2', { simulate: 'error', scope: 'browser', note: 'why', ...times }],
  ['1', { value: [1], scope: 'browser', ...times }],
]);

beforeEach(() => sessionStorage.clear());

describe('searchStorage', () => {
  it('keeps a search in its order over a reload, until it has ended', () => {
    const storage = searchStorage('shop');
    storage.write({ overrides, answers: [true, false] });
    const read = searchStorage('shop').read();
    expect([...(read?.overrides ?? [])]).toEqual([...overrides]);
    expect(read?.answers).toEqual([true, false]);
    storage.write(undefined);
    expect(storage.read()).toBeUndefined();
  });

  it.each(['', '{', '7', '{}', '{"keys":["a"],"answers":[],"document":{"version":1,"overrides":{}}}'])(
    'reads nothing out of %j',
    (text) => {
      vi.spyOn(console, 'warn').mockImplementation(() => {});
      sessionStorage.setItem('halyard:shop:bisect:v1', text);
      expect(searchStorage('shop').read()).toBeUndefined();
      vi.restoreAllMocks();
    },
  );
});
