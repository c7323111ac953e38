import { createGrantCheck } from '../check/createGrantCheck.ts';
import type { GrantCheck } from '../check/GrantCheck.ts';
import { GRANT_COOKIE, TESTER_COOKIE } from '../cookieNames.ts';
import { computeBinding } from '../computeBinding.ts';
import type { Grant } from '../Grant.ts';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { keySetOf } from '../keys/keySetOf.ts';
import { readCookie } from '../readCookie.ts';
import type { GrantDenyList } from '../revocation/GrantDenyList.ts';
import { auditNameOf } from '../service/auditNameOf.ts';
import { comesFromOwnPage } from './comesFromOwnPage.ts';
import { createRateLimit } from './createRateLimit.ts';
import { clearGrantCookies } from './grantCookies.ts';
import type { GrantWish } from './GrantWish.ts';
import { answerTo, headersOf, type IssuerAnswer, type NodeResponse } from './IssuerAnswer.ts';
import { issueGrant } from './issueGrant.ts';
import { parseGrantKey } from './parseGrantKey.ts';
import { publicKeyOf } from './publicKeyOf.ts';

export interface GrantIssuerOptions {
  /** The private key that `npx @halyard/grants keys` prints, as JSON or parsed. Stays on this server. */
  readonly privateKey: GrantKey | string;
  /** The app's origin, which also names the issuer: `https://shop.example`. */
  readonly issuer: string;
  /** The app and environment: `shop/production`. */
  readonly audience: string;
  /** What was taken back, from `createRevocations`: `current` answers 401 for it. */
  readonly denyList?: GrantDenyList;
  /** How many one person may ask for in a minute. Default: 10. */
  readonly grantsPerMinute?: number;
  readonly onAudit?: (event: GrantAuditEvent) => void;
}

/**
 * Gives an answer as what it was asked with: a `Response` for a `Request`; on Node's response, which express' is, it is written.
 */
export interface IssuerAnswers<Rest extends readonly unknown[]> {
  (asker: Request, ...rest: Rest): Promise<Response>;
  (asker: NodeResponse, ...rest: Rest): Promise<void>;
}

/** `POST` mints, `GET` shows, signing out ends. */
export interface GrantIssuer {
  /**
   * For `POST /flags/grant`, after the app has checked that staff asks: 200 with `{ token }` and the cookies; 403 unless the
   * app's own page asks; 429 after too many in a minute. Rejects with a `GrantError` for a wish that breaks the rules.
   */
  readonly issue: IssuerAnswers<[wish: GrantWish]>;
  /**
   * For `GET /flags/grant`: 200 with this browser's `{ token }`, else 401. `renew` is asked during the last quarter of a
   * grant's life, and answers with a wish for as long as the person still is staff.
   */
  readonly current: IssuerAnswers<[options?: { readonly renew?: (grant: Grant) => Renewal }]>;
  /** For signing out: 200, and the cookies go. A copy of the token lives on until it is revoked or expires. */
  readonly end: IssuerAnswers<[]>;
}

type Renewal = GrantWish | undefined | Promise<GrantWish | undefined>;

/** Mints grants and hands them to browsers. Create it once: it counts who asks how often. */
export function createGrantIssuer(options: GrantIssuerOptions): GrantIssuer {
  const { audience, issuer, denyList, grantsPerMinute = 10, onAudit } = options;
  const privateKey = parseGrantKey(options.privateKey);
  const check = createGrantCheck({ audience, keys: keySetOf(publicKeyOf(privateKey)), denyList });
  const rateLimit = createRateLimit(grantsPerMinute);

  async function mint(wish: GrantWish): Promise<IssuerAnswer> {
    const wait = rateLimit.take(wish.subject);
    if (wait > 0) return { status: 429, body: { code: 'HAL-527' }, retryAfterSeconds: wait };
    const { subject, allow, deny = [], lifetimeSeconds = 8 * 60 * 60 } = wish;
    // Times in grants are whole seconds: within the second of a revocation a new one would be refused for all its life.
    if (await isDenied(subject)) return { status: 429, body: { code: 'HAL-520' }, retryAfterSeconds: 1 };
    const wished = { subject, allow, deny, lifetimeSeconds };
    const { token, setCookies } = await issueGrant({
      ...wished,
      privateKey,
      issuer,
      audience,
      ...(onAudit && { onAudit }),
    });
    return { status: 200, body: { token }, cookies: setCookies };
  }

  async function isDenied(subject: string): Promise<boolean> {
    const issuedAt = Math.floor(Date.now() / 1000) * 1000;
    const grant = { subject, issuer, audience, issuedAt, expiresAt: issuedAt, id: '', allow: [], deny: [] };
    const checked = denyList?.check(grant).then(() => false);
    return (await checked?.catch(() => true)) ?? false;
  }

  async function show(headers: Headers, renew: (grant: Grant) => Renewal): Promise<IssuerAnswer> {
    const cookies = headers.get('cookie') ?? '';
    const token = readCookie(cookies, GRANT_COOKIE);
    if (!token) return { status: 401, body: { code: 'HAL-511' } };
    try {
      const grant = await checkOwn(token, { check, tester: readCookie(cookies, TESTER_COOKIE) });
      // Nobody sits at an idle page, so nothing is renewed for it.
      const isIdle = headers.has('flag-idle');
      const isLate = !isIdle && Date.now() > grant.expiresAt - (grant.expiresAt - grant.issuedAt) / 4;
      const wish = isLate ? await renew(grant) : undefined;
      const renewed = wish && (await mint(wish));
      return renewed?.status === 200 ? renewed : { status: 200, body: { token } };
    } catch (error) {
      const code = error instanceof GrantError ? error.code : 'HAL-501';
      // A browser that comes back too late, not somebody who uses an old grant.
      onAudit?.({ name: code === 'HAL-507' ? 'session_expired' : auditNameOf(code), audience, code });
      return { status: 401, body: { code }, cookies: clearGrantCookies() };
    }
  }

  const answers =
    <Rest extends readonly unknown[]>(decide: (headers: Headers, ...rest: Rest) => Promise<IssuerAnswer>) =>
    async (asker: Request | NodeResponse, ...rest: Rest) =>
      answerTo(asker, await decide(headersOf(asker), ...rest));
  return {
    issue: answers(async (headers, wish: GrantWish) =>
      comesFromOwnPage(headers, { issuer }) ? mint(wish) : { status: 403, body: { code: 'HAL-528' } },
    ),
    current: answers((headers, { renew = () => undefined } = {}) => show(headers, renew)),
    end: answers(async () => ({ status: 200, body: {}, cookies: clearGrantCookies() })),
  } as GrantIssuer; // `answerTo` answers as what it was asked with, which TypeScript cannot follow.
}

async function checkOwn(
  token: string,
  { check, tester }: { readonly check: GrantCheck; readonly tester: string | undefined },
): Promise<Grant> {
  const grant = await check(token);
  if (!tester || grant.binding !== (await computeBinding(tester))) throw new GrantError('HAL-510');
  return grant;
}
