// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { formatDay } from './formatDay.ts';

const friday = new Date(2026, 10, 27, 9).getTime();
const hour = 60 * 60 * 1000;

describe('formatDay', () => {
  it('says today and yesterday by the calendar, not by hours', () => {
    expect(formatDay(friday - hour, friday, 'en')).toBe('today');
    expect(formatDay(friday - 10 * hour, friday, 'en')).toBe('yesterday');
  });

  it('names the weekday of anything earlier, in the language of the table', () => {
    expect(formatDay(friday - 3 * 24 * hour, friday, 'en')).toBe('Tuesday');
    expect(formatDay(friday - 3 * 24 * hour, friday, 'de')).toBe('Dienstag');
  });
});
