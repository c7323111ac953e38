// @vitest-environment node
import { createPublicKey, verify as verifyWithNode } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantAllows } from './grantAllows.ts';
import { createGrantKeys } from './issuer/createGrantKeys.ts';
import { signToken } from './testing/signToken.ts';
import { validClaims } from './testing/validClaims.ts';
import { verifyGrant } from './verifyGrant.ts';
import { GrantError } from './GrantError.ts';

/** `npm run test:long` sets it to 1, for the long counts. */
const long = Number(process.env['HALYARD_LONG'] ?? 0);
const runs = {
  mutations: Math.max(50_000, long * 1_000_000),
  garbage: Math.max(3000, long * 1_000_000),
  // Each is signed first, which takes longer than to verify it.
  claimSets: Math.max(3000, long * 300_000),
};

const audience = 'shop/production';
const { privateKey, publicKey } = await createGrantKeys();
const header = { alg: 'ES256', typ: 'flag-grant+jwt', kid: publicKey.kid };
const good = signToken(privateKey, { header, claims: validClaims({ deny: ['payments-*'] }) });

/** The grant, or the refusal's code. Anything else that is thrown fails the test. */
async function outcomeOf(token: string) {
  try {
    return { grant: await verifyGrant(token, { audience, publicKeys: [publicKey] }) };
  } catch (error) {
    if (error instanceof GrantError) return { code: error.code };
    throw error;
  }
}

const nodeKey = createPublicKey({ key: { ...publicKey }, format: 'jwk' });
const decoded = (part = '') => Buffer.from(part, 'base64url').toString();

/** Whether this is the good token, or one that says the same in other words, by the judgement of node:crypto. */
function saysTheSame(token: string) {
  const [head, body, signature = ''] = token.split('.');
  const key = { key: nodeKey, dsaEncoding: 'ieee-p1363' } as const;
  const isSigned = verifyWithNode(
    'sha256',
    Buffer.from(`${head}.${body}`),
    key,
    Buffer.from(signature, 'base64url'),
  );
  const [goodHead, goodBody] = good.split('.');
  return isSigned && decoded(head) === decoded(goodHead) && decoded(body) === decoded(goodBody);
}

/** One to three characters of the good token replaced, removed or inserted. */
const mutations = fc
  .array(
    fc.record({
      at: fc.nat(good.length),
      cut: fc.nat(2),
      text: fc.oneof(fc.string({ maxLength: 2 }), fc.stringMatching(/^[\w.-]{0,3}$/)),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((edits) =>
    edits.reduce((token, { at, cut, text }) => token.slice(0, at) + text + token.slice(at + cut), good),
  );

const secondsNow = () => Math.floor(Date.now() / 1000);
const now = secondsNow();
const oddTimes = fc.oneof(
  fc.integer({ min: now - 100_000, max: now + 100_000 }),
  fc.double(),
  fc.constant(null),
);
const oddPatterns = fc.oneof(
  fc.array(fc.oneof(fc.stringMatching(/^[a-z*-]{0,6}$/), fc.jsonValue({ maxDepth: 1 })), { maxLength: 40 }),
  fc.jsonValue({ maxDepth: 1 }),
);
/** Usually right, so that a claim set often has only one thing wrong. */
const usually = (right: unknown, ...odd: readonly fc.Arbitrary<unknown>[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(right) }, ...odd);
const claimSets = fc.record(
  {
    iss: usually('https://shop.example', fc.jsonValue({ maxDepth: 1 })),
    aud: usually(audience, fc.constant([audience]), fc.string()),
    sub: usually('staff:ann', fc.jsonValue({ maxDepth: 1 })),
    jti: usually('grant-1', fc.jsonValue({ maxDepth: 1 })),
    iat: usually(now, fc.integer({ min: now - 90_000, max: now + 90 }), oddTimes),
    exp: usually(now + 3600, fc.integer({ min: now - 90, max: now + 90_000 }), oddTimes),
    nbf: usually(now, oddTimes),
    allow: usually(['new-*', 'b'], oddPatterns),
    deny: usually(['new-nav'], oddPatterns),
    cnf: usually({ cth: 'a'.repeat(43) }, fc.jsonValue({ maxDepth: 2 })),
  },
  { requiredKeys: ['iss', 'aud', 'sub', 'jti', 'iat', 'exp', 'allow'] },
);

const isPattern = (pattern: unknown) =>
  typeof pattern === 'string' && pattern.length <= 129 && /^(?:[^*]+\*?|\*)$/s.test(pattern);
const arePatterns = (list: unknown) => Array.isArray(list) && list.length <= 32 && list.every(isPattern);

/** The policy, written once more and differently: what a signed claim set must be to count at `asked`, in seconds. */
function obeysPolicy(claims: Record<string, unknown>, asked: number) {
  const { aud, iat, exp, nbf = asked, allow, deny = [], sub } = claims;
  const times = [iat, exp, nbf].every((time) => Number.isInteger(time) && Number(time) >= 0);
  const [start, end] = [Number(iat), Number(exp)];
  const within =
    end > start && end - start <= 86_400 && end >= asked && Math.max(start, Number(nbf)) <= asked + 70;
  return aud === audience && times && within && arePatterns(allow) && arePatterns(deny) && Boolean(sub);
}

// Thousands of signatures on a busy machine take their time.
describe('verifyGrant on hostile input', { timeout: 180_000 + long * 1_800_000 }, () => {
  it(`T6: accepts none of ${runs.mutations} mutated tokens with another header or other claims`, async () => {
    const { grant: original } = await outcomeOf(good);
    expect(original).toBeDefined();
    await fc.assert(
      fc.asyncProperty(mutations, async (token) => {
        const { grant, code } = await outcomeOf(token);
        expect(grant ? saysTheSame(token) : true).toBe(true);
        expect(grant ?? original).toEqual(original);
        expect(grant === undefined).toBe(code !== undefined);
      }),
      { numRuns: runs.mutations },
    );
  });

  it(`T6: answers garbage with a code, ${runs.garbage} times`, async () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[\w-]{1,40}(?:\.[\w-]{0,40}){0,4}$/),
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (token) => {
        expect(await outcomeOf(token)).toEqual({ code: expect.stringMatching(/^HAL-5\d\d$/) });
      }),
      { numRuns: runs.garbage },
    );
  });

  it(`T6: accepts none of ${runs.claimSets} properly signed claim sets outside the policy`, async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(claimSets, async (claims) => {
        // Many runs take longer than a clock may be wrong: a claim set that came too early does not remain so.
        const asked = secondsNow();
        const { grant } = await outcomeOf(signToken(privateKey, { header, claims }));
        if (grant) accepted += 1;
        expect(!grant || obeysPolicy(claims, asked)).toBe(true);
        expect(grant ? grantAllows(grant, 'new-nav') && grant.deny.includes('new-nav') : false).toBe(false);
      }),
      { numRuns: runs.claimSets },
    );
    // Otherwise this would hold for a verifier that refuses everything.
    expect(accepted).toBeGreaterThan(100);
  });
});
