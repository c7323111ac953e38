// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { withoutProposal } from './withoutProposal.ts';

describe('T3: withoutProposal', () => {
  it.each([
    ['https://a.example/x?flags=nav', 'https://a.example/x'],
    ['https://a.example/x?flags=nav#top', 'https://a.example/x#top'],
    ['https://a.example/x?q=a%20b+c&flags=nav&q=%C3%A9', 'https://a.example/x?q=a%20b+c&q=%C3%A9'],
    ['https://a.example/x?features=nav&flags=b&flags=c', 'https://a.example/x'],
    ['https://a.example/x?%66lags=nav&fl%61gs', 'https://a.example/x'],
    ['https://a.example/?a&b=&&c==#?flags=kept', 'https://a.example/?a&b=&&c==#?flags=kept'],
    ['https://a.example/flags=nav', 'https://a.example/flags=nav'],
    ['https://a.example/?flagship=1&Flags=2', 'https://a.example/?flagship=1&Flags=2'],
    ['/checkout?flags=nav', '/checkout'],
    ['?', '?'],
    ['', ''],
  ])('makes %j to %j', (href, expected) => {
    expect(withoutProposal(href)).toBe(expected);
  });
});
