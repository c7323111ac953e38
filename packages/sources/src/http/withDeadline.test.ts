import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withDeadline } from './withDeadline.ts';

const look = (signal: AbortSignal) => Promise.resolve(signal.aborted);
const forEver = () => new Promise<never>(() => {});

describe('work with a deadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is over in time, even if it does not care', async () => {
    const controller = new AbortController();
    await Promise.all([
      expect(withDeadline(forEver, { milliseconds: 1_000, controller })).rejects.toThrow('aborted'),
      vi.advanceTimersByTimeAsync(1_000),
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is over when it is aborted', async () => {
    const controller = new AbortController();
    const outcome = withDeadline(forEver, { milliseconds: 1_000, controller });
    controller.abort();
    await expect(outcome).rejects.toThrow('aborted');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves nothing behind when it is done', async () => {
    const controller = new AbortController();
    expect(await withDeadline(look, { milliseconds: 1_000, controller })).toBe(false);
    expect(controller.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
