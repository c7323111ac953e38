// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { createGrantKeys } from '../issuer/createGrantKeys.ts';
import { signToken } from '../testing/signToken.ts';
import { validClaims } from '../testing/validClaims.ts';
import { checkGrant } from './checkGrant.ts';
import { checkGrantInBrowser } from './checkGrantInBrowser.ts';

const audience = 'shop/production';
const ours = await createGrantKeys();
const edwards = await createGrantKeys('EdDSA');
const theirs = await createGrantKeys();
const headerOf = ({ kid, crv }: GrantKey) => ({
  alg: crv === 'Ed25519' ? 'EdDSA' : 'ES256',
  typ: 'flag-grant+jwt',
  kid,
});
const good = signToken(ours.privateKey, { header: headerOf(ours.publicKey), claims: validClaims() });
const publicKeys = [ours.publicKey, edwards.publicKey];

/** The grant, or the refusal's code. Anything else that is thrown fails the test. */
async function outcomeOf(check: typeof checkGrant, token: string, keys: readonly GrantKey[]) {
  try {
    return await check(token, { audience, publicKeys: keys });
  } catch (error) {
    if (error instanceof GrantError) return error.code;
    throw error;
  }
}

/** What both say, which is the same. */
async function outcome(token: string, keys: readonly GrantKey[] = publicKeys) {
  const inBrowser = await outcomeOf(checkGrantInBrowser, token, keys);
  expect(inBrowser).toEqual(await outcomeOf(checkGrant, token, keys));
  return inBrowser;
}

const [head = '', body = '', signature = ''] = good.split('.');

describe('what a page checks a grant with', () => {
  it('T6: accepts what services accept, for either kind of key', async () => {
    expect(await outcome(good)).toMatchObject({ subject: 'staff:ann' });
    const other = signToken(edwards.privateKey, {
      header: headerOf(edwards.publicKey),
      claims: validClaims(),
    });
    expect(await outcome(other)).toMatchObject({ subject: 'staff:ann' });
  });

  it.each([
    [
      'another key under the same name',
      signToken(theirs.privateKey, { header: headerOf(ours.publicKey), claims: validClaims() }),
      'HAL-504',
    ],
    [
      'a key that nobody configured',
      signToken(theirs.privateKey, { header: headerOf(theirs.publicKey), claims: validClaims() }),
      'HAL-503',
    ],
    ['no signature of that length', `${head}.${body}.${signature.slice(4)}`, 'HAL-504'],
    ['a signature of nothing', `${head}.${body}.${'A'.repeat(86)}`, 'HAL-504'],
    [
      'one bit of the signature',
      `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      'HAL-504',
    ],
    ['a signature that is no base64url', `${head}.${body}.A`, 'HAL-504'],
    [
      'another payload',
      `${head}.${Buffer.from(JSON.stringify(validClaims({ sub: 'staff:eve' }))).toString('base64url')}.${signature}`,
      'HAL-504',
    ],
    [
      'the algorithm of the other key',
      signToken(ours.privateKey, {
        header: { ...headerOf(ours.publicKey), alg: 'EdDSA' },
        claims: validClaims(),
      }),
      'HAL-502',
    ],
    [
      'no algorithm',
      signToken(ours.privateKey, {
        header: { ...headerOf(ours.publicKey), alg: 'none' },
        claims: validClaims(),
      }),
      'HAL-502',
    ],
    [
      'a header that it need not know',
      signToken(ours.privateKey, {
        header: { ...headerOf(ours.publicKey), crit: ['b64'] },
        claims: validClaims(),
      }),
      'HAL-502',
    ],
    [
      'claims for somewhere else',
      signToken(ours.privateKey, {
        header: headerOf(ours.publicKey),
        claims: validClaims({ aud: 'shop/staging' }),
      }),
      'HAL-506',
    ],
    ['no token', 'nothing', 'HAL-501'],
  ])('T6: refuses %s as services do', async (_what, token, code) => {
    expect(await outcome(token)).toBe(code);
  });

  it('T6: refuses a private key, and a key that is none, as services do', async () => {
    expect(await outcome(good, [ours.privateKey])).toBe('HAL-516');
    expect(await outcome(good, [{ ...ours.publicKey, x: 'AAAA' }])).toBe('HAL-516');
  });

  it('T6: says the same as services of whatever was cut, exchanged or put in', async () => {
    const mutation = fc.record({
      at: fc.nat(good.length),
      cut: fc.nat(2),
      text: fc.stringMatching(/^[\w.=-]{0,3}$/),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ at, cut, text }) => {
        const said = await outcome(good.slice(0, at) + text + good.slice(at + cut));
        expect(typeof said === 'string' ? said : said.subject).toMatch(/^HAL-50[1-4]$|^staff:ann$/);
      }),
      { numRuns: 3000 },
    );
  });
});
