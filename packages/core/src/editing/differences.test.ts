// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

describe('differences', () => {
  it('finds none between equal values, however they are nested', () => {
    expect(differences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
    expect(differences('x', 'x')).toEqual([]);
  });

  it('names the innermost place that differs', () => {
    expect(
      differences({ text: 'Gale', tone: { name: 'storm' } }, { text: 'Gale', tone: { name: 'sale' } }),
    ).toEqual([{ path: 'tone.name', change: 'changed', before: 'storm', after: 'sale' }]);
    expect(differences({ list: [1, 2, 3] }, { list: [1, 4] })).toEqual([
      { path: 'list[1]', change: 'changed', before: 2, after: 4 },
      { path: 'list[2]', change: 'removed', before: 3 },
    ]);
  });

  it('tells what was added and removed apart, also where a value is null', () => {
    expect(differences({ a: null }, { b: null })).toEqual([
      { path: 'a', change: 'removed', before: null },
      { path: 'b', change: 'added', after: null },
    ]);
  });

  it('takes values of different kinds as a whole', () => {
    expect(differences({ a: 1 }, [1])).toEqual([
      { path: '', change: 'changed', before: { a: 1 }, after: [1] },
    ]);
    expect(differences(undefined, { a: 1 })).toMatchObject([{ path: '', change: 'changed' }]);
  });

  it('stops at a number that people can read', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`k${index}`, index]));
    expect(differences({}, many)).toHaveLength(50);
    expect(differences({}, many, 3)).toHaveLength(3);
  });
});
