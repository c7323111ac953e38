// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { verifyGrant } from '../verifyGrant.ts';
import { createGrantKeys } from './createGrantKeys.ts';
import { issueGrant } from './issueGrant.ts';

const { privateKey, publicKey } = await createGrantKeys();
const wish = {
  privateKey,
  issuer: 'https://shop.example',
  subject: 'staff:ann',
  audience: 'shop/production',
  allow: ['checkout-*', 'new-nav'],
};

describe('issueGrant', () => {
  it('mints a grant that verifies with the public key', async () => {
    const { token, grant } = await issueGrant({ ...wish, deny: ['checkout-live'] });
    const verified = await verifyGrant(token, { audience: 'shop/production', publicKeys: [publicKey] });
    expect(verified).toEqual(grant);
    expect(verified).toMatchObject({
      subject: 'staff:ann',
      issuer: 'https://shop.example',
      allow: ['checkout-*', 'new-nav'],
      deny: ['checkout-live'],
    });
  });

  it('lasts eight hours unless told otherwise', async () => {
    const eight = await issueGrant(wish);
    const one = await issueGrant({ ...wish, lifetimeSeconds: 3600 });
    expect(eight.grant.expiresAt - eight.grant.issuedAt).toBe(8 * 3_600_000);
    expect(one.grant.expiresAt - one.grant.issuedAt).toBe(3_600_000);
    expect(one.setCookies.every((cookie) => cookie.includes('Max-Age=3600;'))).toBe(true);
  });

  it('T28: hands the browser a grant and a binding that scripts cannot read, and a hint that they can', async () => {
    const { token, setCookies } = await issueGrant(wish);
    const [grant = '', tester = '', hint = ''] = setCookies;
    expect(grant).toBe(`__Host-flag-grant=${token}; Path=/; Max-Age=28800; Secure; SameSite=Lax; HttpOnly`);
    expect(tester).toMatch(
      /^__Host-flag-tester=[\w-]{43}; Path=\/; Max-Age=28800; Secure; SameSite=Lax; HttpOnly$/,
    );
    expect(hint).toBe('flags_tester=1; Path=/; Max-Age=28800; Secure; SameSite=Lax');
  });

  it('binds the grant to the hash of the tester cookie', async () => {
    const { grant, setCookies } = await issueGrant(wish);
    const tester = /^__Host-flag-tester=([\w-]+);/.exec(setCookies[1] ?? '')?.[1] ?? '';
    expect(grant.binding).toBe(createHash('sha256').update(tester).digest('base64url'));
  });

  it('gives every grant its own id of 128 bits, and its own binding', async () => {
    const [first, second] = [await issueGrant(wish), await issueGrant(wish)];
    expect(Buffer.from(first.grant.id, 'base64url')).toHaveLength(16);
    expect(first.grant.id).not.toBe(second.grant.id);
    expect(first.grant.binding).not.toBe(second.grant.binding);
  });

  it.each([
    ['a lifetime over 24 hours', { lifetimeSeconds: 86_401 }, 'HAL-505'],
    ['no lifetime', { lifetimeSeconds: 0 }, 'HAL-505'],
    ['part of a second', { lifetimeSeconds: 1.5 }, 'HAL-505'],
    ['33 patterns', { allow: Array.from({ length: 33 }, (_, index) => `flag-${index}`) }, 'HAL-505'],
    ['a star in the middle', { allow: ['check*out'] }, 'HAL-505'],
    ['an empty pattern', { deny: [''] }, 'HAL-505'],
    ['nobody', { subject: '' }, 'HAL-505'],
    ['no audience', { audience: '' }, 'HAL-506'],
    [
      'a token over 2048 bytes',
      { allow: Array.from({ length: 32 }, (_, index) => `${index}`.repeat(60)) },
      'HAL-501',
    ],
    ['the public key', { privateKey: publicKey }, 'HAL-516'],
  ])('refuses to mint a grant with %s', async (_what, change, code) => {
    await expect(issueGrant({ ...wish, ...change })).rejects.toMatchObject({ name: 'GrantError', code });
  });

  it('audits who may do what until when, and neither token nor cookie', async () => {
    const events: GrantAuditEvent[] = [];
    const { token, grant, setCookies } = await issueGrant({
      ...wish,
      onAudit: (event) => events.push(event),
    });
    expect(events).toEqual([
      {
        name: 'authn_token_created',
        audience: 'shop/production',
        subject: 'staff:ann',
        grantId: grant.id,
        allow: ['checkout-*', 'new-nav'],
        deny: [],
        expiresAt: grant.expiresAt,
      },
    ]);
    const logged = JSON.stringify(events);
    expect(logged).not.toContain(token);
    expect(logged).not.toContain(setCookies[1]?.slice(19, 60));
  });
});
