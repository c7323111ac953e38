// @vitest-environment node
import type { Override, OverrideChoice } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { isInForce } from './isInForce.ts';

const forced = (choices: Record<string, OverrideChoice>) =>
  new Map(
    Object.entries(choices).map(([key, choice]): [string, Override] => [
      key,
      { ...choice, setAt: 1, expiresAt: 2, scope: 'tab', note: 'why' },
    ]),
  );

describe('isInForce', () => {
  it('compares choices by content, whatever their order, times and notes are', () => {
    const overrides = new Map<string, OverrideChoice>([
      ['b', { simulate: 'error' }],
      ['a', { value: { list: [1] } }],
    ]);
    expect(isInForce(forced({ a: { value: { list: [1] } }, b: { simulate: 'error' } }), { overrides })).toBe(
      true,
    );
    expect(isInForce(forced({ a: { value: { list: [2] } }, b: { simulate: 'error' } }), { overrides })).toBe(
      false,
    );
    expect(isInForce(forced({ b: { simulate: 'error' } }), { overrides })).toBe(false);
  });
});
