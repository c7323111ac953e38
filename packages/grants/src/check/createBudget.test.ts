import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBudget } from './createBudget.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const takeAll = (budget: { take(): boolean }) => {
  let taken = 0;
  while (taken < 1000 && budget.take()) taken++;
  return taken;
};

describe('createBudget', () => {
  it('gives out a second’s worth at once, and then evenly, never a second’s worth again', () => {
    const budget = createBudget(200);
    expect(takeAll(budget)).toBe(200);
    for (let count = 0; count < 20; count++) {
      vi.advanceTimersByTime(50);
      expect(takeAll(budget)).toBe(10);
    }
    vi.advanceTimersByTime(3_600_000);
    expect(takeAll(budget)).toBe(200);
  });

  it('can hold more than it gives out in a second', () => {
    const budget = createBudget(10, 50);
    expect(takeAll(budget)).toBe(50);
    vi.advanceTimersByTime(1000);
    expect(takeAll(budget)).toBe(10);
  });

  it('takes back what was well spent, and never holds more than that', () => {
    const budget = createBudget(2);
    expect(takeAll(budget)).toBe(2);
    for (let count = 0; count < 5; count++) budget.giveBack();
    expect(takeAll(budget)).toBe(2);
  });
});
