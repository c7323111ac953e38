// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { panelMessages } from '../panelMessages.ts';
import { formatRemaining as formatWith } from './formatRemaining.ts';

const formatRemaining = (milliseconds: number) => formatWith(milliseconds, panelMessages);
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe('formatRemaining', () => {
  it('says the two largest units, rounded down', () => {
    expect(formatRemaining(50 * hour)).toBe('2 d 2 h left');
    expect(formatRemaining(5 * hour + 12 * minute + 59 * second)).toBe('5 h 12 m left');
    expect(formatRemaining(hour - 1)).toBe('59 m left');
    expect(formatRemaining(minute - 1)).toBe('59 s left');
  });

  it('says when nothing is left', () => {
    expect(formatRemaining(999)).toBe('time is up');
    expect(formatRemaining(-hour)).toBe('time is up');
  });
});
