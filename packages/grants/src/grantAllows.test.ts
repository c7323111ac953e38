// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { grantAllows } from './grantAllows.ts';

describe('grantAllows', () => {
  it.each([
    [['new-nav'], [], 'new-nav', true],
    [['new-nav'], [], 'new-nav-2', false],
    [['new-*'], [], 'new-nav', true],
    [['new-*'], [], 'new-', true],
    [['new-*'], [], 'new', false],
    [['*'], [], '__proto__', true],
    [[], [], 'new-nav', false],
    [['*'], ['pay-*'], 'pay-now', false],
    [['pay-now'], ['pay-*'], 'pay-now', false],
    [['*'], ['*'], 'new-nav', false],
    [['new.nav'], [], 'new-nav', false],
  ])('allow %j, deny %j: %s is %s', (allow, deny, key, allowed) => {
    expect(grantAllows({ allow, deny }, key)).toBe(allowed);
  });

  it('T20: is not slowed down by long keys', () => {
    const allow = Array.from({ length: 32 }, () => `${'a'.repeat(128)}*`);
    expect(grantAllows({ allow, deny: [] }, 'a'.repeat(100_000))).toBe(true);
    expect(grantAllows({ allow, deny: [] }, 'b'.repeat(100_000))).toBe(false);
  });
});
