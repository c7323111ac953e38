// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findings } from './findings.ts';
import type { ReportedFlag } from './FlagsReport.ts';

const flag = (key: string, rest: Partial<ReportedFlag>): ReportedFlag => ({
  key,
  kind: 'boolean',
  origin: 'declared',
  value: false,
  unforced: false,
  isRead: false,
  ...rest,
});

describe('findings', () => {
  it('SB7: names flags that a story gives a value and nothing reads', () => {
    expect(findings({ flags: [flag('new-checkout', { origin: 'story' })], given: ['new-checkout'] })).toEqual(
      [{ code: 'not-read', key: 'new-checkout' }],
    );
  });

  it('SB7: names flags that are read and that nobody knows', () => {
    expect(
      findings({ flags: [flag('nwe-checkout', { origin: 'nobody', isRead: true })], given: [] }),
    ).toEqual([{ code: 'not-declared', key: 'nwe-checkout' }]);
  });

  it('SB7: finds nothing in a clean story', () => {
    const flags = [flag('a', { isRead: true, origin: 'story' }), flag('b', { isRead: true }), flag('c', {})];
    expect(findings({ flags, given: ['a'] })).toEqual([]);
  });
});
