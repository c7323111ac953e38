import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { limitRefusals } from './limitRefusals.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const refusal: GrantAuditEvent = { name: 'authz_fail', code: 'HAL-504', audience: 'shop/production' };

describe('T16: the log of a flood', () => {
  it('has twenty refusals a second, and says how many more there were', () => {
    const events: GrantAuditEvent[] = [];
    const tell = limitRefusals((event) => events.push(event));
    for (let count = 0; count < 10_000; count++) tell(refusal);
    expect(events).toEqual(Array.from({ length: 20 }, () => refusal));
    vi.advanceTimersByTime(1000);
    tell(refusal);
    tell(refusal);
    expect(events.slice(20)).toEqual([{ ...refusal, untold: 9980 }, refusal]);
  });

  it('keeps what concerns a verified grant, however much of it there is', () => {
    const onAudit = vi.fn<(event: GrantAuditEvent) => void>();
    const tell = limitRefusals(onAudit);
    for (let count = 0; count < 500; count++) tell({ ...refusal, subject: 'staff:ann' });
    expect(onAudit).toHaveBeenCalledTimes(500);
  });
});
