import { encode } from 'jose/base64url';
import { SignJWT } from 'jose/jwt/sign';
import { computeBinding } from '../computeBinding.ts';
import type { Grant } from '../Grant.ts';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { GrantError } from '../GrantError.ts';
import type { GrantKey } from '../GrantKey.ts';
import { algorithmOf } from '../token/importGrantKey.ts';
import { checkGrant } from '../token/checkGrant.ts';
import { grantCookies } from './grantCookies.ts';
import type { GrantWish } from './GrantWish.ts';
import { publicKeyOf } from './publicKeyOf.ts';

export interface IssueGrantOptions extends GrantWish {
  /** From `createGrantKeys`. Stays on this server. */
  readonly privateKey: GrantKey;
  /** The origin that issues: `https://shop.example`. */
  readonly issuer: string;
  /** The app and environment: `shop/production`. */
  readonly audience: string;
  /** Gets one `authn_token_created`. */
  readonly onAudit?: (event: GrantAuditEvent) => void;
}

export interface IssuedGrant {
  readonly token: string;
  readonly grant: Grant;
  /** Values of `Set-Cookie` headers: the grant and its binding (HttpOnly), and the hint. */
  readonly setCookies: readonly string[];
}

/**
 * Mints a grant that works in one browser only: the one that gets the cookies. The caller has checked that a member of
 * staff asks, from its own origin. Rejects with a `GrantError` when the grant would not pass `verifyGrant`.
 */
export async function issueGrant(options: IssueGrantOptions): Promise<IssuedGrant> {
  const { privateKey, audience, lifetimeSeconds = 8 * 60 * 60 } = options;
  const tester = randomText(32);
  const token = await sign(options, { lifetimeSeconds, binding: await computeBinding(tester) });
  // Held against the rules of those who will verify it, so that a mistake shows here and not in a tester's page.
  const grant = await checkGrant(token, { audience, publicKeys: [publicKeyOf(privateKey)] });
  const { subject, id: grantId, allow, deny, expiresAt } = grant;
  options.onAudit?.({ name: 'authn_token_created', audience, subject, grantId, allow, deny, expiresAt });
  return { token, grant, setCookies: grantCookies({ token, tester, hint: '1', lifetimeSeconds }) };
}

async function sign(
  { privateKey, issuer, subject, audience, allow, deny = [] }: IssueGrantOptions,
  { lifetimeSeconds, binding }: { lifetimeSeconds: number; binding: string },
): Promise<string> {
  const { kid, d } = privateKey;
  const alg = algorithmOf(publicKeyOf(privateKey));
  if (d === undefined) throw new GrantError('HAL-516', 'issuing takes the private key');
  const issuedAt = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: audience, sub: subject, iat: issuedAt, exp: issuedAt + lifetimeSeconds };
  const header = { alg, typ: 'flag-grant+jwt', ...(kid === undefined ? {} : { kid }) };
  return new SignJWT({
    ...claims,
    jti: randomText(16),
    allow: [...allow],
    deny: [...deny],
    cnf: { cth: binding },
  })
    .setProtectedHeader(header)
    .sign({ ...publicKeyOf(privateKey), d });
}

function randomText(bytes: number): string {
  return encode(crypto.getRandomValues(new Uint8Array(bytes)));
}
