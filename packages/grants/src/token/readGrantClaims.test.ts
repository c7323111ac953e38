// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createGrantKeys } from '../issuer/createGrantKeys.ts';
import { signToken } from '../testing/signToken.ts';
import { validClaims } from '../testing/validClaims.ts';
import { verifyGrant } from '../verifyGrant.ts';

const { privateKey, publicKey } = await createGrantKeys();

function verify(aud: unknown, audience = 'shop/production') {
  const header = { alg: 'ES256', typ: 'flag-grant+jwt', kid: privateKey.kid };
  const token = signToken(privateKey, { header, claims: validClaims({ aud }) });
  return verifyGrant(token, { audience, publicKeys: [publicKey] });
}

describe('the audience of a grant', () => {
  it('opens the app and the environment that it names', async () => {
    expect(await verify('shop/production')).toMatchObject({ audience: 'shop/production' });
  });

  it.each([
    'shop/staging',
    'admin/production',
    'shop/production/',
    'shop/productio',
    'shop/*',
    'SHOP/production',
    ' shop/production',
    '',
    ['shop/production'],
    ['shop/staging', 'shop/production'],
    { 'shop/production': true },
    null,
    undefined,
    true,
  ])('T8: opens no other, though it is well signed: %j', async (aud) => {
    await expect(verify(aud)).rejects.toMatchObject({ code: 'HAL-506' });
  });

  it('T8: opens nothing where no audience is configured', async () => {
    await expect(verify('', '')).rejects.toMatchObject({ code: 'HAL-506' });
  });
});
