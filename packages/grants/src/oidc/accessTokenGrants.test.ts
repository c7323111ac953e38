// @vitest-environment node
import { generateKeyPairSync } from 'node:crypto';
import { exportJWK } from 'jose/key/export';
import { SignJWT } from 'jose/jwt/sign';
import { describe, expect, it } from 'vitest';
import { createRevocations } from '../revocation/createRevocations.ts';
import { read } from '../testing/requests.ts';
import { accessTokenGrants } from './accessTokenGrants.ts';
import type { AccessTokenKey } from './verifyAccessToken.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...(await exportJWK(rsa.publicKey)), kid: 'idp', alg: 'RS256' } as AccessTokenKey;
const issuer = 'https://id.example';
const now = Math.floor(Date.now() / 1000);
const claims = { iss: issuer, aud: 'shop-api', sub: 'ann', iat: now, exp: now + 600, groups: ['qa'] };
const sign = (changes: object = {}, header: object = {}) =>
  new SignJWT({ ...claims, ...changes })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'idp', ...header })
    .sign(rsa.privateKey);

const accessTokens = accessTokenGrants({
  issuer,
  audience: 'shop-api',
  keys: [key],
  claims: (t) =>
    Array.isArray(t['groups']) && t['groups'].includes('qa')
      ? { sub: t.sub, allow: ['*'], deny: ['payments-*'] }
      : null,
});
const codeOf = async (token: string | Promise<string>) =>
  accessTokens(await token).then(
    () => 'fine',
    (error: { code: string }) => error.code,
  );

describe('accessTokenGrants', () => {
  it('maps the claims of a verified access token to a grant', async () => {
    expect(await accessTokens(await sign({ jti: 'j1' }))).toMatchObject({
      subject: 'ann',
      issuer,
      id: 'j1',
      allow: ['*'],
      deny: ['payments-*'],
      expiresAt: claims.exp * 1000,
    });
  });

  it('lets no permission live longer than a day, however long the token does', async () => {
    const grant = await accessTokens(await sign({ exp: now + 90_000 }));
    expect(grant.expiresAt - grant.issuedAt).toBe(86_400_000);
  });

  it.each([
    ['an ID token', () => sign({}, { typ: 'JWT' }), 'HAL-529'],
    ['no type', () => sign({}, { typ: undefined }), 'HAL-529'],
    ['another issuer', () => sign({ iss: 'https://evil.example' }), 'HAL-529'],
    ['another audience', () => sign({ aud: 'other' }), 'HAL-529'],
    ['several audiences', () => sign({ aud: ['shop-api', 'other'] }), 'HAL-529'],
    ['an expired token', () => sign({ iat: now - 900, exp: now - 1 }), 'HAL-529'],
    ['a token of tomorrow', () => sign({ iat: now + 86_400, exp: now + 90_000 }), 'HAL-529'],
    ['no sub', () => sign({ sub: undefined }), 'HAL-529'],
    ['an unknown key', () => sign({}, { kid: 'other' }), 'HAL-529'],
    ['another signature', async () => `${(await sign()).slice(0, -8)}AAAAAAAA`, 'HAL-529'],
    ['no token', () => 'a.b.c', 'HAL-529'],
    ['somebody who is no tester', () => sign({ groups: ['sales'] }), 'HAL-530'],
  ])('refuses %s', async (_what, token, code) => {
    expect(await codeOf(token())).toBe(code);
  });

  it('counts in a service only for whoever is signed in there', async () => {
    const headers = { 'flag-grant': await sign(), 'flag-overrides': 'new-nav, payments-live' };
    const asAnn = await read(headers, { accessTokens, user: () => 'ann' });
    expect(asAnn.forced).toEqual({ 'new-nav': true });
    for (const user of [() => 'bob', () => undefined]) {
      expect((await read(headers, { accessTokens, user })).refusal).toBe('HAL-510');
    }
    expect((await read(headers, { accessTokens })).refusal).toBe('HAL-510');
    const revoked = { issuer, subject: 'ann', issuedBefore: Date.now() + 1000 };
    const denyList = createRevocations({ audience: 'shop-api', initial: [revoked] });
    expect((await read(headers, { accessTokens, user: () => 'ann', denyList })).refusal).toBe('HAL-520');
  });
});
