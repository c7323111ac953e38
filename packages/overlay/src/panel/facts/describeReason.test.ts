// @vitest-environment node
import type { Evaluation } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { panelMessages } from '../panelMessages.ts';
import { describeReason as describeWith } from './describeReason.ts';

const describeReason = (evaluation: Evaluation) => describeWith(evaluation, panelMessages);
const base = { value: true, reason: 'TARGETING_MATCH' };

describe('describeReason', () => {
  it('names the strategy that matched', () => {
    expect(describeReason({ ...base, metadata: { strategy: 'testUsers' } })).toBe('test user');
    expect(describeReason({ ...base, metadata: { strategy: 'lastDigit', digit: 1 } })).toBe('last digit 1');
    expect(describeReason({ ...base, metadata: { strategy: 'captains' } })).toBe('captains');
    expect(describeReason({ ...base, reason: 'STATIC', metadata: { strategy: 'none' } })).toBe(
      'no strategy matched',
    );
  });

  it('says on which side of a split the subject is, with its bucket', () => {
    const metadata = { percent: 20, bucket: 63.5 };
    expect(
      describeReason({ ...base, reason: 'SPLIT', metadata: { ...metadata, strategy: 'percentage' } }),
    ).toBe('20 % split, bucket 63.5');
    expect(describeReason({ ...base, reason: 'DEFAULT', metadata })).toBe(
      'outside the 20 % split, bucket 63.5',
    );
    expect(describeReason({ ...base, metadata: { percent: 20, strategy: 'percentage' } })).toBe('20 % split');
  });

  it('puts the plain reasons into words, and shows an unknown one as it is', () => {
    expect(describeReason({ ...base, reason: 'DEFAULT' })).toBe('default');
    expect(describeReason({ ...base, reason: 'DISABLED' })).toBe('switched off at its source');
    expect(describeReason({ ...base, reason: 'TIDE' })).toBe('TIDE');
  });

  it('keeps the four kinds of unknown apart', () => {
    const reason = 'DEFAULT';
    expect(describeReason({ ...base, reason, errorCode: 'PROVIDER_NOT_READY', pending: true })).toBe(
      'not loaded yet',
    );
    expect(describeReason({ ...base, reason, errorCode: 'FLAG_NOT_FOUND' })).toContain('does not know it');
    expect(describeReason({ ...base, reason: 'ERROR', errorCode: 'GENERAL' })).toContain('cannot be reached');
    expect(describeReason({ ...base, reason: 'ERROR', errorCode: 'PARSE_ERROR' })).toContain('does not fit');
    expect(describeReason({ ...base, reason: 'ERROR', errorCode: 'TYPE_MISMATCH' })).toContain('wrong kind');
  });
});
