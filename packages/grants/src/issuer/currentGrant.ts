import { GRANT_COOKIE, TESTER_COOKIE } from '../cookieNames.ts';
import { isBoundTo } from '../isBoundTo.ts';
import { readCookie } from '../readCookie.ts';
import { checkGrant } from '../token/checkGrant.ts';
import type { VerifyGrantOptions } from '../verifyGrant.ts';

/**
 * The token that a request's cookies hold, for `GET /flags/grant`: how a page or a new tab learns about its grant.
 * `undefined` (answer 401, and `Cache-Control: no-store` either way) unless it is valid and bound to this browser.
 */
export async function currentGrant(
  request: Pick<Request, 'headers'>,
  options: VerifyGrantOptions,
): Promise<string | undefined> {
  const cookies = request.headers.get('cookie') ?? '';
  const token = readCookie(cookies, GRANT_COOKIE);
  const tester = readCookie(cookies, TESTER_COOKIE);
  if (!token || !tester) return undefined;
  try {
    return (await isBoundTo(tester, await checkGrant(token, options))) ? token : undefined;
  } catch {
    return undefined;
  }
}
