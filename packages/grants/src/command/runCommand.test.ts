// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { GrantKey } from '../GrantKey.ts';
import { issueGrant } from '../issuer/issueGrant.ts';
import { verifyGrant } from '../verifyGrant.ts';
import { runCommand } from './runCommand.ts';

async function run(...words: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(words, {
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { code, printed: printed.join('\n'), complaints };
}
const keyIn = (text: string, name: string) =>
  JSON.parse(new RegExp(`^${name}='(.+)'$`, 'm').exec(text)?.[1] ?? '') as GrantKey;

describe('npx @halyard/grants keys', () => {
  it.each([
    ['ES256', []],
    ['ES256', ['--alg', 'ES256']],
    ['EdDSA', ['--alg', 'EdDSA']],
  ])(
    'prints an %s pair that grants can be made with, and says where each half goes',
    async (alg, options) => {
      const { code, printed } = await run('keys', ...options);
      expect(code).toBe(0);
      const privateKey = keyIn(printed, 'FLAG_GRANT_KEY');
      const publicKey = keyIn(printed, 'FLAG_GRANT_PUBLIC_KEY');
      expect([privateKey['alg'], publicKey['alg'], publicKey.d]).toEqual([alg, alg, undefined]);
      expect(printed).toContain('never in git');
      const wish = { issuer: 'https://shop.example', subject: 'ann', audience: 'a/b', allow: ['*'] };
      const { token } = await issueGrant({ ...wish, privateKey });
      expect(await verifyGrant(token, { audience: 'a/b', publicKeys: [publicKey] })).toMatchObject({
        subject: 'ann',
      });
    },
  );

  it.each([
    [[]],
    [['help']],
    [['keys', '--alg']],
    [['keys', '--alg', 'RS256']],
    [['keys', '--alg', 'ES256', 'x']],
  ])('explains itself for %j, and prints no key', async (words) => {
    const { code, printed, complaints } = await run(...words);
    expect([code, printed]).toEqual([2, '']);
    expect(complaints.join()).toContain('Usage: npx @halyard/grants keys');
  });
});
