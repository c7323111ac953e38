// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createGrantKeys } from './createGrantKeys.ts';
import { currentGrant } from './currentGrant.ts';
import { clearGrantCookies } from './grantCookies.ts';
import { issueGrant } from './issueGrant.ts';

const audience = 'shop/production';
const { privateKey, publicKey } = await createGrantKeys();
const issue = (lifetimeSeconds = 60) =>
  issueGrant({
    privateKey,
    issuer: 'https://shop.example',
    subject: 'staff:ann',
    audience,
    allow: ['*'],
    lifetimeSeconds,
  });
const ask = (cookie: string, now = Date.now()) =>
  currentGrant(new Request('https://shop.example/flags/grant', { headers: { cookie } }), {
    audience,
    publicKeys: [publicKey],
    now,
  });
const pairs = (setCookies: readonly string[]) => setCookies.map((cookie) => cookie.split(';')[0] ?? '');
const names = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split('=')[0]);

describe('currentGrant', () => {
  it('answers the token of a browser that holds grant and binding', async () => {
    const { token, setCookies } = await issue();
    expect(await ask(`theme=dark; ${pairs(setCookies).join('; ')}`)).toBe(token);
  });

  it('answers nothing without cookies, without the binding, or with another binding', async () => {
    const [mine, other] = [await issue(), await issue()];
    const [grant = ''] = pairs(mine.setCookies);
    const [, otherTester = ''] = pairs(other.setCookies);
    expect(await ask('')).toBeUndefined();
    expect(await ask(grant)).toBeUndefined();
    expect(await ask(`${grant}; ${otherTester}`)).toBeUndefined();
  });

  it('answers nothing once the grant has expired', async () => {
    const { grant, setCookies } = await issue();
    const cookie = pairs(setCookies).join('; ');
    expect(await ask(cookie, grant.expiresAt - 1)).toBeDefined();
    expect(await ask(cookie, grant.expiresAt)).toBeUndefined();
  });

  it('answers nothing for cookies that are no grant', async () => {
    expect(await ask('__Host-flag-grant=%%%; __Host-flag-tester=x')).toBeUndefined();
  });
});

describe('clearGrantCookies', () => {
  it('empties each cookie that a grant comes with', async () => {
    const { setCookies } = await issue();
    expect(names(clearGrantCookies())).toEqual(names(setCookies));
    expect(clearGrantCookies().every((cookie) => /^[\w-]+=; Path=\/; Max-Age=0; Secure/.test(cookie))).toBe(
      true,
    );
  });
});
