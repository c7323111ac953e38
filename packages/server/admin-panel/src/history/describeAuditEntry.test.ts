// @vitest-environment node
import type { AuditEntry } from '@halyard/server';
import { describe, expect, it } from 'vitest';
import { describeAuditEntry } from './describeAuditEntry.ts';

const entry = (parts: Pick<AuditEntry, 'action' | 'before' | 'after'>): AuditEntry => ({
  id: 1,
  at: '2026-11-24T08:00:00.000Z',
  actor: 'harbour',
  ...parts,
});

describe('describeAuditEntry', () => {
  it('tells a flip from on to off', () => {
    expect(
      describeAuditEntry(
        entry({ action: 'flag.disabled', before: { enabled: true }, after: { enabled: false } }),
      ),
    ).toEqual({ what: 'turned it off', before: 'On', after: 'Off' });
  });

  it('tells strategies in words and in order', () => {
    const words = describeAuditEntry(
      entry({
        action: 'flag.strategies',
        before: { strategies: [] },
        after: {
          strategies: [
            { name: 'percentage', parameters: { percent: 5 }, variant: 'list' },
            { name: 'lastDigit', parameters: { digit: 1 } },
          ],
        },
      }),
    );
    expect(words.before).toBe('No strategy: nobody but test users');
    expect(words.after).toBe('5 % of visitors (list), then accounts ending in 1');
  });

  it('names the test users that came and went', () => {
    const words = describeAuditEntry(
      entry({ action: 'testUsers.changed', before: ['ann', 'bob'], after: ['bob', 'cleo', 'dora'] }),
    );
    expect(words.what).toBe('added cleo and dora and removed ann as test user');
  });

  it('shows raw what it cannot read', () => {
    const words = describeAuditEntry(entry({ action: 'flag.strategies', before: null, after: [1] }));
    expect(words).toMatchObject({ before: 'null', after: '[1]' });
  });
});
