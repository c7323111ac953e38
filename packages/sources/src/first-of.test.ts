// @vitest-environment node
import type { Absence, Evaluation, FlagSource, Status } from '@halyard/core';
import { describe, expect, it, vi } from 'vitest';
import { firstOf } from './first-of.ts';
import { staticSource } from './static.ts';
import { observe, signal } from './testing/observe.ts';

/** A source that says the same of every flag. */
function saying(sense: Absence | Evaluation, status: Status = 'READY'): FlagSource {
  return {
    name: 'one',
    lists: 'all',
    start: () => status,
    setContext: () => status,
    peek: () => sense,
    subscribe: () => () => {},
    stop: () => {},
  };
}
const yes = { value: true, reason: 'STATIC' };

describe('the first of several sources', () => {
  it.each(['missing', 'withheld', 'failed'] as const)('is passed over where it is %s', (absence) => {
    expect(firstOf(saying(absence), saying(yes)).peek('a')).toBe(yes);
  });

  it('is waited for where it has not answered', () => {
    expect(firstOf(saying('pending'), saying(yes)).peek('a')).toBe('pending');
  });

  it('has an excuse no better than the worst of theirs', () => {
    expect(firstOf(saying('missing'), saying('failed'), saying('withheld')).peek('a')).toBe('failed');
    expect(firstOf(saying('withheld'), saying('missing')).peek('a')).toBe('withheld');
    expect(firstOf(saying('missing'), saying('missing')).peek('a')).toBe('missing');
  });

  it.each([
    ['READY', 'READY', 'READY'],
    ['ERROR', 'READY', 'STALE'],
    ['STALE', 'ERROR', 'STALE'],
    ['FATAL', 'FATAL', 'FATAL'],
    ['FATAL', 'ERROR', 'ERROR'],
  ] as const)('of which one is %s and one %s is %s', async (one, other, both) => {
    expect(await firstOf(saying(yes, one), saying(yes, other)).start({}, signal)).toBe(both);
  });

  it('counts one that throws as ERROR', async () => {
    const throwing = {
      ...saying('failed'),
      start: () => {
        throw new Error('mine');
      },
    };
    expect(await firstOf(throwing, saying(yes)).start({}, signal)).toBe('STALE');
  });

  it('lists what any of them lists, and promises no more than all of them do', () => {
    const both = firstOf(staticSource({ a: 1, b: 1 }), staticSource({ b: 2, c: 2 }));
    expect([...(both.keys?.() ?? [])]).toEqual(['a', 'b', 'c']);
    expect(both.lists).toBe('all');
    expect(firstOf(saying(yes), { ...saying(yes), lists: 'enabled' }).lists).toBe('enabled');
    expect(firstOf(saying(yes), { ...saying(yes), lists: 'none' }).lists).toBe('none');
  });

  it('is known before the start where all of it is', () => {
    expect(firstOf(staticSource({ a: 1 }), staticSource({ b: 2 })).initial?.('b')).toMatchObject({
      value: 2,
    });
    expect(firstOf(saying(yes), staticSource({ b: 2 })).initial?.('b')).toBe('pending');
  });

  it('tells with the status of all', async () => {
    const fallback = staticSource({ a: 1 });
    const { source, changes } = observe(firstOf(saying('failed', 'ERROR'), fallback));
    await source.start({ targetingKey: 'ann' }, signal);
    fallback.setValues({ a: 2 });
    expect(changes).toEqual([{ subject: 'ann', status: 'STALE', keys: ['a'] }]);
  });

  it('exposes at the one that answered, and nowhere if none of them can', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    firstOf({ ...saying('missing'), expose: first }, { ...saying(yes), expose: second }).expose?.('a', yes);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledWith('a', yes);
    expect(firstOf(saying(yes))).not.toHaveProperty('expose');
  });

  it('tracks at each that can, even if another throws, and nowhere if none of them can', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const [first, second] = [vi.fn(() => refuse()), vi.fn()];
    firstOf(saying(yes), { ...saying(yes), track: first }, { ...saying(yes), track: second }).track?.(
      'sale',
      {
        value: 1,
      },
    );
    expect(first).toHaveBeenCalledWith('sale', { value: 1 });
    expect(second).toHaveBeenCalledWith('sale', { value: 1 });
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
    expect(firstOf(saying(yes))).not.toHaveProperty('track');
  });
});

function refuse(): never {
  throw new Error('mine');
}
