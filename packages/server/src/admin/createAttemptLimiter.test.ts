// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttemptLimiter } from './createAttemptLimiter.ts';

describe('createAttemptLimiter', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('blocks a key after its last allowed failure, for a minute, and no other key', () => {
    const limiter = createAttemptLimiter(2);
    limiter.fail('ann');
    expect(limiter.isBlocked('ann')).toBe(false);
    limiter.fail('ann');
    expect(limiter.isBlocked('ann')).toBe(true);
    expect(limiter.isBlocked('bob')).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(limiter.isBlocked('ann')).toBe(false);
  });

  it('forgets failures after a success', () => {
    const limiter = createAttemptLimiter(1);
    limiter.fail('ann');
    limiter.forgive('ann');
    expect(limiter.isBlocked('ann')).toBe(false);
  });

  it('remembers the newest 10,000 keys only', () => {
    const limiter = createAttemptLimiter(1);
    for (let count = 0; count <= 10_000; count += 1) limiter.fail(`name-${count}`);
    expect(limiter.isBlocked('name-0')).toBe(false);
    expect(limiter.isBlocked('name-1')).toBe(true);
    expect(limiter.isBlocked('name-10000')).toBe(true);
  });
});
