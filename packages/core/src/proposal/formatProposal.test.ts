// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatProposal } from './formatProposal.ts';
import { readProposal } from './readProposal.ts';

const page = 'https://shop.example/checkout?step=2#pay';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe('formatProposal', () => {
  it('makes a link that reads as the same choices, on the same page', () => {
    const choices = [
      ['nav', { value: true }],
      ['headline', { value: 'A, b = “c” & d%20#+' }],
      ['banner', { value: { text: '\u2028', list: [1, null, false] } }],
      ['beta', { simulate: 'error' }],
    ] as const;
    const link = formatProposal(page, choices) ?? '';
    expect(link).toMatch(/^https:\/\/shop\.example\/checkout\?step=2&flags=[^#]+#pay$/);
    expect(readProposal(link)?.changes).toEqual(choices.map(([key, choice]) => ({ key, choice })));
  });

  it('replaces what the address proposed before', () => {
    const before = 'https://shop.example/?flags=old&features=older';
    expect(formatProposal(before, [['nav', { value: true }]])).toBe('https://shop.example/?flags=nav');
  });

  it('makes no link for nothing', () => {
    expect(formatProposal(page, [])).toBeUndefined();
  });

  it('makes no link, and says so with a code, for what could not be read back', () => {
    const many = Array.from({ length: 33 }, (_, index) => [`flag-${index}`, { value: true }] as const);
    expect(formatProposal(page, many)).toBeUndefined();
    expect(formatProposal(page, [['no such key', { value: true }]])).toBeUndefined();
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-306'));
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-305'));
  });
});
