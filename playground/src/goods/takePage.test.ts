// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { takePage } from './takePage.ts';

const letters = ['a', 'b', 'c', 'd', 'e'];

describe('takePage', () => {
  it('cuts full pages and a rest', () => {
    expect(takePage(letters, { wanted: 1, size: 2 })).toEqual({ items: ['a', 'b'], number: 1, count: 3 });
    expect(takePage(letters, { wanted: 3, size: 2 }).items).toEqual(['e']);
  });

  it('answers a page that does not exist with the nearest one', () => {
    expect(takePage(letters, { wanted: 9, size: 2 }).number).toBe(3);
    expect(takePage(letters, { wanted: -1, size: 2 }).number).toBe(1);
    expect(takePage(letters, { wanted: Number.NaN, size: 2 }).number).toBe(1);
  });

  it('has one empty page for an empty list', () => {
    expect(takePage([], { wanted: 1, size: 8 })).toEqual({ items: [], number: 1, count: 1 });
  });

  it('survives a fractional page size', () => {
    expect(takePage(letters, { wanted: 1, size: 4.5 }).items).toHaveLength(4);
  });
});
