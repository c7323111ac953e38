import type { GrantMemory } from '../check/createGrantMemory.ts';
import type { GrantCheck } from '../check/GrantCheck.ts';
import { GRANT_COOKIE, TESTER_COOKIE } from '../cookieNames.ts';
import type { Grant } from '../Grant.ts';
import { GrantError, type GrantErrorCode } from '../GrantError.ts';
import { isBoundTo } from '../isBoundTo.ts';
import { readCookie } from '../readCookie.ts';
import type { Mint } from './createMint.ts';
import type { GrantWish } from './GrantWish.ts';
import type { IssuerAnswer } from './IssuerAnswer.ts';
import { refusalOf } from './refusalOf.ts';

/** What the holder of a grant may have next; `undefined` for whoever is staff no more. */
export type Renew = (grant: Grant) => GrantWish | undefined | Promise<GrantWish | undefined>;

type Show = (headers: Headers, renew: Renew | undefined) => Promise<IssuerAnswer>;

interface ShowOptions {
  readonly check: GrantCheck;
  readonly memory: GrantMemory;
  readonly mint: Mint;
  readonly audit: (code: GrantErrorCode) => void;
}

/** Answers a browser with the grant in its cookies, or with a renewed one, or with 401 and without the cookies. */
export function createShow({ check, memory, mint, audit }: ShowOptions): Show {
  return async (headers, renew) => {
    const cookies = headers.get('cookie') ?? '';
    const token = readCookie(cookies, GRANT_COOKIE);
    if (!token) return refusalOf('HAL-511');
    try {
      const grant = await check(token);
      const tester = readCookie(cookies, TESTER_COOKIE) ?? '';
      if (!(await isBoundTo(tester, grant))) throw new GrantError('HAL-510');
      const known = memory.accepted.get(token);
      if (known && known.tester !== tester) {
        known.tester = tester;
        if (!known.isMinted) memory.looks.giveBack();
      }
      // Nobody sits at an idle page, so nothing is renewed for it.
      const wish = isLate(grant) && !headers.has('flag-idle') ? await renew?.(grant) : undefined;
      const renewed = wish && (await mint(wish));
      return renewed?.status === 200 ? renewed : { status: 200, body: { token } };
    } catch (error) {
      const code = error instanceof GrantError ? error.code : 'HAL-501';
      audit(code);
      // From now on to look at it is in vain (T16).
      if (code === 'HAL-520') memory.accepted.delete(token);
      return refusalOf(code);
    }
  };
}

/** In the last quarter of its life. */
function isLate({ issuedAt, expiresAt }: Grant): boolean {
  return Date.now() > expiresAt - (expiresAt - issuedAt) / 4;
}
