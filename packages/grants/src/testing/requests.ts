import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import type { GrantKey } from '../GrantKey.ts';
import { createGrantKeys } from '../issuer/createGrantKeys.ts';
import { issueGrant } from '../issuer/issueGrant.ts';
import { readOverrides } from '../service/readOverrides.ts';
import type { ReadOverridesOptions } from '../service/ReadOverridesOptions.ts';
import { signToken } from './signToken.ts';

export const audience = 'shop/production';
const keys = await createGrantKeys();
export const { privateKey, publicKey }: { privateKey: GrantKey; publicKey: GrantKey } = keys;
const issue = () =>
  issueGrant({
    privateKey,
    issuer: 'https://shop.example',
    subject: 'staff:ann',
    audience,
    allow: ['*'],
    deny: ['payments-*'],
  });
export const ann = await issue();
export const bob = await issue();
export const cookiesOf = ({ setCookies }: typeof ann) =>
  setCookies.map((cookie) => cookie.split(';')[0]).join('; ');
export const testerOf = ({ setCookies }: typeof ann) => setCookies[1]?.split(';')[0] ?? '';
export const mint = (claims: Record<string, unknown>) =>
  signToken(privateKey, { header: { alg: 'ES256', typ: 'flag-grant+jwt', kid: privateKey.kid }, claims });

/** What an edge called `pricing` makes of a request, and what it wrote into its audit log. */
export async function read(
  headers: Record<string, string>,
  options: Partial<ReadOverridesOptions> = {},
  peer?: string,
) {
  const events: GrantAuditEvent[] = [];
  const request = await readOverrides(
    { headers: new Headers(headers), peer },
    {
      service: 'pricing',
      audience,
      publicKey,
      onAudit: (event) => events.push(event),
      ...options,
    },
  );
  return { ...request, events, forced: Object.fromEntries(request.overrides) };
}

export const nothing = { forced: {}, forwardHeaders: {}, cacheHeaders: {} };
