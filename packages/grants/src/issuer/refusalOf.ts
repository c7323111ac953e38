import type { GrantErrorCode } from '../GrantError.ts';
import { clearGrantCookies } from './grantCookies.ts';
import type { IssuerAnswer } from './IssuerAnswer.ts';

/**
 * What a browser is answered whose grant does not count: 401, and the cookies go. One that could not be looked at in a flood may be
 * a good one (T16): 503, the cookies stay, and the page goes on with what it has verified.
 */
export function refusalOf(code: GrantErrorCode): IssuerAnswer {
  if (code === 'HAL-531') return { status: 503, body: { code }, retryAfterSeconds: 1 };
  if (code === 'HAL-511') return { status: 401, body: { code } };
  return { status: 401, body: { code }, cookies: clearGrantCookies() };
}
