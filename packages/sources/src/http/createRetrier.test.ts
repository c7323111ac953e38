import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRetrier, type Retrier, type Wait } from './createRetrier.ts';

const binding = { milliseconds: 10_000, isBinding: true };
const usual = { milliseconds: 10_000, isBinding: false };

/** An attempt that takes 100 ms. */
function attempting(outcome: () => Wait | undefined) {
  return vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return outcome();
  });
}

const retrierOf = (attempt: () => Promise<Wait | undefined>, interval = Infinity): Retrier =>
  createRetrier({ attempt, takeTurns: async (work) => void (await work()), interval: () => interval });

describe('a retrier', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tries again after the wait that a failure asks for, until it succeeds', async () => {
    let outcome: Wait | undefined = usual;
    const attempt = attempting(() => outcome);
    void retrierOf(attempt).ask();
    await vi.advanceTimersByTimeAsync(10_099);
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempt).toHaveBeenCalledTimes(2);
    outcome = undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(attempt).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('makes one more attempt for all that was asked during one', async () => {
    const attempt = attempting(() => undefined);
    const retrier = retrierOf(attempt);
    const first = retrier.ask();
    retrier.nudge();
    retrier.nudge();
    expect(retrier.ask()).toBe(first);
    await vi.advanceTimersByTimeAsync(1_000);
    await first;
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('makes a nudged attempt at once after a success, and in a second after a failure', async () => {
    let outcome: Wait | undefined;
    const attempt = attempting(() => outcome);
    const retrier = retrierOf(attempt);
    outcome = usual;
    retrier.nudge();
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(100);
    for (let count = 0; count < 8; count++) {
      retrier.nudge();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(600);
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('hears no nudge during a binding wait, but does what it is asked', async () => {
    const attempt = attempting(() => binding);
    const retrier = retrierOf(attempt);
    void retrier.ask();
    await vi.advanceTimersByTimeAsync(100);
    retrier.nudge();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(attempt).toHaveBeenCalledTimes(1);
    void retrier.ask();
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it.each([
    [Infinity, 300_000],
    [0, 1_000],
    [-5, 1_000],
    [Number.NaN, 1_000],
  ])('takes a wait of %d ms for %i', async (milliseconds, within) => {
    const attempt = attempting(() => ({ milliseconds, isBinding: true }));
    void retrierOf(attempt).ask();
    await vi.advanceTimersByTimeAsync(100 + within - 1);
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('tries again after a success when that holds no longer, unless it hears that it does', async () => {
    const attempt = attempting(() => undefined);
    const retrier = retrierOf(attempt, 5_000);
    void retrier.ask();
    await vi.advanceTimersByTimeAsync(5_000);
    retrier.postpone();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('is content with a recent attempt, but not where something may have changed since', async () => {
    const attempt = attempting(() => undefined);
    const retrier = retrierOf(attempt);
    void retrier.ask(0);
    await vi.advanceTimersByTimeAsync(500);
    void retrier.ask(1_000);
    retrier.nudge(1_000);
    expect(attempt).toHaveBeenCalledTimes(1);
    retrier.nudge();
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('leaves to another tab what that does while this one waits for its turn', async () => {
    const turn = new Promise<void>((resolve) => setTimeout(resolve, 1_000));
    const attempt = attempting(() => undefined);
    const retrier = createRetrier({
      attempt,
      takeTurns: async (work) => void (await turn.then(work)),
      interval: () => Infinity,
    });
    const asked = retrier.ask(0);
    expect(retrier.isNews(50)).toBe(true);
    retrier.hear(50, undefined);
    await vi.advanceTimersByTimeAsync(1_000);
    await asked;
    expect(attempt).not.toHaveBeenCalled();
    expect(retrier.isNews(1_060)).toBe(false);
    expect([-1, Number.NaN].map((age) => retrier.isNews(age))).toEqual([false, false]);
    void retrier.ask();
    retrier.hear(0, undefined);
    await vi.advanceTimersByTimeAsync(100);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('forgets at a stop what was scheduled', async () => {
    const attempt = attempting(() => usual);
    const retrier = retrierOf(attempt);
    void retrier.ask();
    await vi.advanceTimersByTimeAsync(100);
    retrier.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
