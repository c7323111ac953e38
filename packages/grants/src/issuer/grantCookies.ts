import { GRANT_COOKIE, HINT_COOKIE, TESTER_COOKIE } from '../cookieNames.ts';

interface CookieValues {
  readonly token: string;
  readonly tester: string;
  readonly hint: '1' | '';
  readonly lifetimeSeconds: number;
}

/** The values of three `Set-Cookie` headers that hand a grant to a browser. */
export function grantCookies({ token, tester, hint, lifetimeSeconds }: CookieValues): readonly string[] {
  const shared = `Path=/; Max-Age=${lifetimeSeconds}; Secure; SameSite=Lax`;
  return [
    `${GRANT_COOKIE}=${token}; ${shared}; HttpOnly`,
    `${TESTER_COOKIE}=${tester}; ${shared}; HttpOnly`,
    // The page's script reads this one.
    `${HINT_COOKIE}=${hint}; ${shared}`,
  ];
}

/** The values of three `Set-Cookie` headers that take a grant away from a browser, for signing out. */
export function clearGrantCookies(): readonly string[] {
  return grantCookies({ token: '', tester: '', hint: '', lifetimeSeconds: 0 });
}
