// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { computeBinding } from './computeBinding.ts';
import type { Grant } from './Grant.ts';
import { isBoundTo } from './isBoundTo.ts';

const grant = (binding?: string): Grant => ({
  subject: 'staff:ann',
  issuer: 'https://shop.example',
  audience: 'shop/production',
  issuedAt: 0,
  expiresAt: 1,
  id: 'one',
  allow: ['*'],
  deny: [],
  ...(binding !== undefined && { binding }),
});

afterEach(() => vi.restoreAllMocks());

describe('isBoundTo', () => {
  it('T5: knows the browser of a grant from every other', async () => {
    const mine = grant(await computeBinding('mine'));
    expect(await isBoundTo('mine', mine)).toBe(true);
    expect(await isBoundTo('other', mine)).toBe(false);
    expect(await isBoundTo('mine', mine)).toBe(true);
    expect(await isBoundTo('', mine)).toBe(false);
    expect(await isBoundTo(undefined, mine)).toBe(false);
  });

  it('T5: knows no browser of a grant that names none', async () => {
    expect(await isBoundTo('mine', grant())).toBe(false);
    expect(await isBoundTo('', grant(await computeBinding('')))).toBe(false);
  });

  it('T16: hashes a cookie once for a grant that is shown again, and every cookie that was not seen to belong to it', async () => {
    const mine = grant(await computeBinding('mine'));
    const digest = vi.spyOn(crypto.subtle, 'digest');
    for (let times = 0; times < 3; times++) await isBoundTo('mine', mine);
    expect(digest).toHaveBeenCalledTimes(1);
    for (let times = 0; times < 3; times++) await isBoundTo('other', mine);
    expect(digest).toHaveBeenCalledTimes(4);
  });
});
