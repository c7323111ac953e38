import { createGrantCheck } from '../check/createGrantCheck.ts';
import { createGrantMemory } from '../check/createGrantMemory.ts';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import type { GrantErrorCode } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { keySetOf } from '../keys/keySetOf.ts';
import type { GrantDenyList } from '../revocation/GrantDenyList.ts';
import { auditNameOf } from '../service/auditNameOf.ts';
import { limitRefusals } from '../service/limitRefusals.ts';
import { comesFromOwnPage } from './comesFromOwnPage.ts';
import { createMint } from './createMint.ts';
import { createShield, type Shield } from './createShield.ts';
import { createShow, type Renew } from './createShow.ts';
import { clearGrantCookies } from './grantCookies.ts';
import type { GrantWish } from './GrantWish.ts';
import { answerTo, headersOf, type IssuerAnswer, type NodeResponse } from './IssuerAnswer.ts';
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

/** Answers a `Request` with a `Response`, and writes to Node's response, which express' is. */
interface IssuerAnswers<Rest extends readonly unknown[]> {
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
   * For `GET /flags/grant`: 200 with this browser's `{ token }`, else 401, or 503 while too many bad ones come. `renew` is asked
   * during the last quarter of a grant's life, and answers with a wish for as long as the person still is staff.
   */
  readonly current: IssuerAnswers<[options?: { readonly renew?: Renew }]>;
  /** For signing out: 200, and the cookies go. A copy of the token lives on until it is revoked or expires. */
  readonly end: IssuerAnswers<[]>;
  /**
   * For Node's server: `createServer(grants.shield(app))`. Answers what a bad grant would get from `current`, before the app has any
   * work with it, so that a flood of them costs little more than Node's HTTP. Everything else goes on to the app.
   */
  readonly shield: Shield;
}

/** Mints grants and hands them to browsers. Create it once: it counts who asks how often. */
export function createGrantIssuer(options: GrantIssuerOptions): GrantIssuer {
  const { audience, issuer, denyList, onAudit } = options;
  const privateKey = parseGrantKey(options.privateKey);
  const publicKey = publicKeyOf(privateKey);
  const memory = createGrantMemory();
  const check = createGrantCheck({ audience, keys: keySetOf(publicKey), denyList, memory });
  const mint = createMint({
    ...options,
    privateKey,
    remember: (token, grant) => void memory.accepted.set(token, { grant, key: publicKey }),
  });
  const tell = limitRefusals(onAudit);
  const audit = (code: GrantErrorCode): void => {
    // A browser that comes back too late, not somebody who uses an old grant.
    const name = code === 'HAL-507' ? 'session_expired' : auditNameOf(code);
    // A log that fails must not fail the request, nor the server.
    try {
      tell({ name, code, audience });
    } catch (error) {
      console.error(error);
    }
  };
  const show = createShow({ check, memory, mint, audit });
  return {
    issue: answering(async (headers, wish: GrantWish) =>
      comesFromOwnPage(headers, { issuer }) ? mint(wish) : { status: 403, body: { code: 'HAL-528' } },
    ),
    current: answering((headers, asked: { readonly renew?: Renew } = {}) => show(headers, asked.renew)),
    end: answering(async () => ({ status: 200, body: {}, cookies: clearGrantCookies() })),
    shield: createShield({ memory, publicKey, audit }),
  };
}

function answering<Rest extends readonly unknown[]>(
  decide: (headers: Headers, ...rest: Rest) => Promise<IssuerAnswer>,
): IssuerAnswers<Rest> {
  const answer = async (asker: Request | NodeResponse, ...rest: Rest) =>
    answerTo(asker, await decide(headersOf(asker), ...rest));
  return answer as IssuerAnswers<Rest>; // `answerTo` answers as what it was asked with.
}
