// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createTurns } from './createTurns.ts';

const turn = () => new Promise(setImmediate);

describe('createTurns', () => {
  it('does one thing in each turn of the event loop, in their order', async () => {
    const turns = createTurns(10);
    const done: number[] = [];
    for (const number of [1, 2, 3]) turns.take(() => done.push(number));
    expect(done).toEqual([]);
    await turn();
    expect(done).toEqual([1]);
    turns.take(() => done.push(4));
    for (const expected of [2, 3, 4]) {
      await turn();
      expect(done.at(-1)).toBe(expected);
    }
    await turn();
    turns.take(() => done.push(5));
    await turn();
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });

  it('T16: does at once what would wait behind too many', async () => {
    const turns = createTurns(2);
    const done: number[] = [];
    for (const number of [1, 2, 3, 4]) turns.take(() => done.push(number));
    expect(done).toEqual([3, 4]);
    await turn();
    await turn();
    expect(done).toEqual([3, 4, 1, 2]);
  });
});
