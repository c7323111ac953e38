import type { Grant } from '../Grant.ts';
import type { GrantKey } from '../GrantKey.ts';
import type { GrantIssuerOptions } from './createGrantIssuer.ts';
import { createRateLimit } from './createRateLimit.ts';
import type { GrantWish } from './GrantWish.ts';
import type { IssuerAnswer } from './IssuerAnswer.ts';
import { issueGrant } from './issueGrant.ts';

/** Answers a wish with a grant and its cookies, or with 429. Rejects with a `GrantError` for a wish that breaks the rules. */
export type Mint = (wish: GrantWish) => Promise<IssuerAnswer>;

interface MintOptions extends GrantIssuerOptions {
  readonly privateKey: GrantKey;
  /** What this very process has signed is good: it is never to wait for a look at its signature. */
  readonly remember: (token: string, grant: Grant) => void;
}

/** Mints at most so many grants a minute for each person (T16). */
export function createMint(options: MintOptions): Mint {
  const { privateKey, remember, issuer, audience, onAudit, grantsPerMinute = 10 } = options;
  const rateLimit = createRateLimit(grantsPerMinute);
  return async ({ subject, allow, deny = [], lifetimeSeconds = 8 * 60 * 60 }) => {
    const wait = rateLimit.take(subject);
    if (wait > 0) return { status: 429, body: { code: 'HAL-527' }, retryAfterSeconds: wait };
    // Times in grants are whole seconds: within the second of a revocation a new one would be refused for all its life.
    if (await isDenied(subject, options)) {
      return { status: 429, body: { code: 'HAL-520' }, retryAfterSeconds: 1 };
    }
    const { token, grant, setCookies } = await issueGrant({
      privateKey,
      issuer,
      audience,
      subject,
      allow,
      deny,
      lifetimeSeconds,
      ...(onAudit && { onAudit }),
    });
    remember(token, grant);
    return { status: 200, body: { token }, cookies: setCookies };
  };
}

/** Whether what this person was issued now would be refused. */
async function isDenied(
  subject: string,
  { issuer, audience, denyList }: GrantIssuerOptions,
): Promise<boolean> {
  const issuedAt = Math.floor(Date.now() / 1000) * 1000;
  const grant = { subject, issuer, audience, issuedAt, expiresAt: issuedAt, id: '', allow: [], deny: [] };
  const passed = denyList?.check(grant).then(
    () => true,
    () => false,
  );
  return (await passed) === false;
}
