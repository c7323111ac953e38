import { encode } from 'jose/base64url';

/** What a grant says about its browser: base64url SHA-256 of the cookie `__Host-flag-tester` (`cnf.cth`). */
export async function computeBinding(testerCookie: string): Promise<string> {
  return encode(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(testerCookie))),
  );
}
