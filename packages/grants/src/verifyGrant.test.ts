// @vitest-environment node
import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GrantKey } from './GrantKey.ts';
import { createGrantKeys } from './issuer/createGrantKeys.ts';
import { issueGrant } from './issuer/issueGrant.ts';
import { signToken } from './testing/signToken.ts';
import { validClaims } from './testing/validClaims.ts';
import { verifyGrant } from './verifyGrant.ts';

const audience = 'shop/production';
const { privateKey, publicKey } = await createGrantKeys();
const stranger = await createGrantKeys();
const { kid = '' } = publicKey;
const header = { alg: 'ES256', typ: 'flag-grant+jwt', kid };
const now = Math.floor(Date.now() / 1000);

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const sign = (claims: unknown, members: unknown = header) =>
  signToken(privateKey, { header: members, claims });
const claim = (changes: Record<string, unknown>) => sign(validClaims(changes));
const withHeader = (changes: Record<string, unknown>) => sign(validClaims(), { ...header, ...changes });
const without = (name: string) =>
  sign(Object.fromEntries(Object.entries(validClaims()).filter(([member]) => member !== name)));
const verify = (token: string, publicKeys = [publicKey]) => verifyGrant(token, { audience, publicKeys });
const at = (milliseconds: number) =>
  verifyGrant(claim({ iat: 1000, exp: 2000 }), { audience, publicKeys: [publicKey], now: milliseconds });

/** Signs with a shared secret, as a token does that hopes for a verifier without its own idea of the algorithm. */
function hmac(secret: string, alg = 'HS256') {
  const input = `${encode({ ...header, alg })}.${encode(validClaims())}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const good = sign(validClaims());
const [goodHeader = '', goodClaims = '', goodSignature = ''] = good.split('.');
const pem = createPublicKey({ key: { ...publicKey }, format: 'jwk' })
  .export({ type: 'spki', format: 'pem' })
  .toString();
const many = (count: number) => Array.from({ length: count }, (_, index) => `flag-${index}`);

const badTokens: readonly (readonly [what: string, token: unknown, code: string])[] = [
  ['nothing', '', 'HAL-501'],
  ['undefined', undefined, 'HAL-501'],
  ['an object', { token: good }, 'HAL-501'],
  ['an array of one good token', [good], 'HAL-501'],
  ['a word', 'grant', 'HAL-501'],
  ['two parts', `${goodHeader}.${goodClaims}`, 'HAL-501'],
  ['four parts', `${good}.x`, 'HAL-501'],
  ['five parts, as an encrypted token has', `${goodHeader}..a.b.c`, 'HAL-501'],
  ['an empty payload', `${goodHeader}..${goodSignature}`, 'HAL-501'],
  ['an empty signature', `${goodHeader}.${goodClaims}.`, 'HAL-501'],
  ['a line break at the end', `${good}\n`, 'HAL-501'],
  ['a space in front', ` ${good}`, 'HAL-501'],
  ['padding', `${good}==`, 'HAL-501'],
  ['JSON serialization', JSON.stringify({ protected: goodHeader, payload: goodClaims }), 'HAL-501'],
  ['2049 bytes, properly signed', claim({ pad: 'x'.repeat(1400) }).padEnd(2049, 'A'), 'HAL-501'],
  ['a megabyte', 'a'.repeat(1_000_000), 'HAL-501'],
  ['a header that is no JSON', `${encode('{alg')}.${goodClaims}.${goodSignature}`, 'HAL-501'],
  ['a header that is an array', `${encode([header])}.${goodClaims}.${goodSignature}`, 'HAL-501'],
  ['a header that is null', `${encode('null')}.${goodClaims}.${goodSignature}`, 'HAL-501'],
  ['alg none', `${encode({ ...header, alg: 'none' })}.${goodClaims}.${goodSignature}`, 'HAL-502'],
  ['alg None', `${encode({ ...header, alg: 'None' })}.${goodClaims}.AA`, 'HAL-502'],
  ['no alg', withHeader({ alg: undefined }), 'HAL-502'],
  ['alg as a list', withHeader({ alg: ['ES256'] }), 'HAL-502'],
  ['alg in lower case', withHeader({ alg: 'es256' }), 'HAL-502'],
  ['an HMAC with the public key as JWK', hmac(JSON.stringify(publicKey)), 'HAL-502'],
  ['an HMAC with the public key as PEM', hmac(pem), 'HAL-502'],
  ['an HMAC with the point', hmac(publicKey.x ?? ''), 'HAL-502'],
  ['HS512', hmac(pem, 'HS512'), 'HAL-502'],
  ['RS256', withHeader({ alg: 'RS256' }), 'HAL-502'],
  ['ES384 with a P-256 key', withHeader({ alg: 'ES384' }), 'HAL-502'],
  ['EdDSA with a P-256 key', withHeader({ alg: 'EdDSA' }), 'HAL-502'],
  ['its own key in jwk', sign(validClaims(), { ...header, jwk: stranger.publicKey }), 'HAL-502'],
  ['jku', withHeader({ jku: 'https://evil.example/keys' }), 'HAL-502'],
  ['x5u', withHeader({ x5u: 'https://evil.example/chain' }), 'HAL-502'],
  ['x5c', withHeader({ x5c: ['MIIB'] }), 'HAL-502'],
  ['crit', withHeader({ crit: ['exp'], exp: 1 }), 'HAL-502'],
  ['b64 false', withHeader({ b64: false, crit: ['b64'] }), 'HAL-502'],
  ['zip', withHeader({ zip: 'DEF' }), 'HAL-502'],
  ['no typ', withHeader({ typ: undefined }), 'HAL-502'],
  ['the typ of an ID token', withHeader({ typ: 'JWT' }), 'HAL-502'],
  ['the typ of an access token', withHeader({ typ: 'at+jwt' }), 'HAL-502'],
  ['typ in capitals', withHeader({ typ: 'FLAG-GRANT+JWT' }), 'HAL-502'],
  ['kid as a number', withHeader({ kid: 1 }), 'HAL-502'],
  ['kid as a list', withHeader({ kid: [kid] }), 'HAL-502'],
  ['no kid', withHeader({ kid: undefined }), 'HAL-503'],
  ['an empty kid', withHeader({ kid: '' }), 'HAL-503'],
  ['an unknown kid', withHeader({ kid: 'other' }), 'HAL-503'],
  ['kid as a path', withHeader({ kid: '../../dev/null' }), 'HAL-503'],
  ['kid as SQL', withHeader({ kid: "' OR 1=1 --" }), 'HAL-503'],
  ['kid as a prototype', withHeader({ kid: '__proto__' }), 'HAL-503'],
  ["a stranger's signature", signToken(stranger.privateKey, { header, claims: validClaims() }), 'HAL-504'],
  ['no valid signature', `${goodHeader}.${goodClaims}.AAAA`, 'HAL-504'],
  ['a signature of zeros', `${goodHeader}.${goodClaims}.${encode('\0'.repeat(64))}`, 'HAL-504'],
  ['a cut signature', good.slice(0, -4), 'HAL-504'],
  [
    'other claims under a good signature',
    `${goodHeader}.${encode(validClaims({ sub: 'eve' }))}.${goodSignature}`,
    'HAL-504',
  ],
  ['claims that are no JSON', sign('allow: everything'), 'HAL-505'],
  ['claims that are null', sign('null'), 'HAL-505'],
  ['claims in a list', sign([validClaims()]), 'HAL-505'],
  ['no sub', without('sub'), 'HAL-505'],
  ['no iss', without('iss'), 'HAL-505'],
  ['no jti', without('jti'), 'HAL-505'],
  ['no iat', without('iat'), 'HAL-505'],
  ['no exp', without('exp'), 'HAL-505'],
  ['no allow', without('allow'), 'HAL-505'],
  ['an empty sub', claim({ sub: '' }), 'HAL-505'],
  ['a line break in sub', claim({ sub: 'ann\nadmin' }), 'HAL-505'],
  ['sub as an object', claim({ sub: { name: 'ann' } }), 'HAL-505'],
  ['a very long jti', claim({ jti: 'x'.repeat(257) }), 'HAL-505'],
  ['allow as a string', claim({ allow: '*' }), 'HAL-505'],
  ['allow as an object', claim({ allow: { length: 1, 0: '*' } }), 'HAL-505'],
  ['a number in allow', claim({ allow: [1] }), 'HAL-505'],
  ['a list in allow', claim({ allow: [['*']] }), 'HAL-505'],
  ['33 patterns', claim({ allow: many(33) }), 'HAL-505'],
  ['a star in front', claim({ allow: ['*-nav'] }), 'HAL-505'],
  ['two stars', claim({ allow: ['new-**'] }), 'HAL-505'],
  ['an empty pattern', claim({ allow: [''] }), 'HAL-505'],
  ['a pattern of 130 characters', claim({ allow: ['x'.repeat(130)] }), 'HAL-505'],
  ['deny as a string', claim({ deny: 'payments' }), 'HAL-505'],
  ['deny null', claim({ deny: null }), 'HAL-505'],
  ['33 denied patterns', claim({ deny: many(33) }), 'HAL-505'],
  ['exp as a string', claim({ exp: String(now + 60) }), 'HAL-505'],
  [
    'exp beyond the finite',
    sign(JSON.stringify(validClaims()).replace(/"exp":\d+/, '"exp":1e999')),
    'HAL-505',
  ],
  ['exp with a fraction', claim({ exp: now + 0.5 }), 'HAL-505'],
  ['a negative iat', claim({ iat: -1 }), 'HAL-505'],
  ['exp before iat', claim({ iat: now, exp: now - 1 }), 'HAL-505'],
  ['exp at iat', claim({ iat: now, exp: now }), 'HAL-505'],
  ['24 hours and a second', claim({ iat: now, exp: now + 86_401 }), 'HAL-505'],
  ['cnf null', claim({ cnf: null }), 'HAL-505'],
  ['cnf without a hash', claim({ cnf: {} }), 'HAL-505'],
  ['another confirmation', claim({ cnf: { jkt: 'x'.repeat(43) } }), 'HAL-505'],
  ['a short hash', claim({ cnf: { cth: 'abc' } }), 'HAL-505'],
  ['no aud', without('aud'), 'HAL-506'],
  ["staging's aud", claim({ aud: 'shop/staging' }), 'HAL-506'],
  ['aud in a list', claim({ aud: ['shop/production'] }), 'HAL-506'],
  ['aud in capitals', claim({ aud: 'SHOP/PRODUCTION' }), 'HAL-506'],
  ['aud with a space', claim({ aud: 'shop/production ' }), 'HAL-506'],
  ['exp an hour ago', claim({ iat: now - 7200, exp: now - 3600 }), 'HAL-507'],
  ['exp this second', claim({ iat: now - 60, exp: now }), 'HAL-507'],
  ['iat in two minutes', claim({ iat: now + 120, exp: now + 180 }), 'HAL-508'],
  ['nbf in two minutes', claim({ nbf: now + 120 }), 'HAL-508'],
  ['nbf as a string', claim({ nbf: '0' }), 'HAL-505'],
];

describe('verifyGrant', () => {
  beforeAll(async () => {
    // Otherwise the table below would prove nothing.
    await verify(good);
  });

  it('T6: is asked for at least 73 bad tokens, no two alike', () => {
    expect(new Set(badTokens.map(([, token]) => JSON.stringify(token))).size).toBe(badTokens.length);
    expect(badTokens.length).toBeGreaterThanOrEqual(73);
  });

  it.each(badTokens)('T6: refuses a token with %s', async (_what, token, code) => {
    await expect(verify(token as string)).rejects.toMatchObject({ name: 'GrantError', code });
  });

  it('answers what the claims say, in milliseconds', async () => {
    const cth = 'a'.repeat(43);
    const claims = validClaims({ allow: ['new-*'], deny: ['new-nav'], cnf: { cth }, more: 1 });
    expect(await verify(sign(claims))).toEqual({
      subject: 'staff:ann',
      issuer: 'https://shop.example',
      audience,
      issuedAt: (claims['iat'] as number) * 1000,
      expiresAt: (claims['exp'] as number) * 1000,
      id: 'grant-1',
      allow: ['new-*'],
      deny: ['new-nav'],
      binding: cth,
    });
  });

  it('takes exactly the limits: 32 patterns, 24 hours, 60 seconds of tolerance, no deny', async () => {
    await verify(claim({ allow: many(32) }));
    await verify(claim({ iat: now, exp: now + 86_400 }));
    await verify(claim({ iat: now + 50, nbf: now + 50 }));
    expect((await verify(without('deny'))).deny).toEqual([]);
    expect((await verify(claim({ allow: [] }))).allow).toEqual([]);
  });

  it('T7: ends at exp without tolerance', async () => {
    expect(await at(1_999_999)).toMatchObject({ expiresAt: 2_000_000 });
    await expect(at(2_000_000)).rejects.toMatchObject({ code: 'HAL-507' });
    await expect(at(Number.NaN)).rejects.toMatchObject({ code: 'HAL-508' });
  });

  it('T6: accepts Ed25519 for an Ed25519 key, and for no other', async () => {
    const pair = generateKeyPairSync('ed25519');
    const ed25519 = { ...pair.privateKey.export({ format: 'jwk' }), kid: 'ed' };
    const { d: _secret, ...edPublic } = ed25519;
    const token = signToken(ed25519, {
      header: { ...header, alg: 'EdDSA', kid: 'ed' },
      claims: validClaims(),
    });
    expect(await verify(token, [publicKey, edPublic])).toMatchObject({ subject: 'staff:ann' });
    await expect(verify(token, [{ ...publicKey, kid: 'ed' }])).rejects.toMatchObject({ code: 'HAL-502' });
    await expect(verify(good, [{ ...edPublic, kid }])).rejects.toMatchObject({
      code: 'HAL-502',
    });
  });

  it('picks one of several keys by kid', async () => {
    expect(await verify(good, [stranger.publicKey, publicKey])).toMatchObject({ id: 'grant-1' });
    await expect(verify(good, [stranger.publicKey])).rejects.toMatchObject({ code: 'HAL-503' });
    await expect(verify(good, [])).rejects.toMatchObject({ code: 'HAL-503' });
  });

  it.each([
    ['a private key', { ...privateKey }],
    ['a shared secret', { kty: 'oct', k: 'c2VjcmV0' }],
    ['an RSA key', { kty: 'RSA', n: 'AQAB', e: 'AQAB' }],
    ['another curve', { ...publicKey, crv: 'P-384' }],
    ['a key for another algorithm', { ...publicKey, alg: 'HS256' }],
    ['a point off the curve', { ...publicKey, x: publicKey.y, y: publicKey.y }],
  ])('refuses to verify with %s', async (_what, key) => {
    await expect(verify(good, [{ ...(key as GrantKey), kid }])).rejects.toMatchObject({ code: 'HAL-516' });
  });

  it('leaves the configured key as it was', async () => {
    const key = { ...publicKey };
    await verify(good, [key]);
    expect(Object.isFrozen(key)).toBe(false);
    expect(key).toEqual(publicKey);
  });

  it('names neither token nor claims in the error', async () => {
    const error: unknown = await verify(claim({ sub: '' })).catch((refusal: unknown) => refusal);
    expect(String(error)).toContain('HAL-505');
    expect(String(error)).not.toContain(goodHeader);
  });

  it('accepts what issueGrant mints', async () => {
    const wish = { privateKey, issuer: 'https://shop.example', subject: 'staff:ann', audience, allow: ['*'] };
    const { token } = await issueGrant(wish);
    expect(await verify(token)).toMatchObject({ subject: 'staff:ann' });
  });
});
