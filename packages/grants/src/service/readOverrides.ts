import { GrantError } from '../GrantError.ts';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import type { GrantKey } from '../GrantKey.ts';
import type { CarriedOverrides } from './CarriedOverrides.ts';
import { acceptOverrides } from './acceptOverrides.ts';
import { auditNameOf } from './auditNameOf.ts';
import { createAudit, type Audit } from './createAudit.ts';
import { parseOverrideList } from './parseOverrideList.ts';
import { readCarriedOverrides } from './readCarriedOverrides.ts';
import { refuseOverrides } from './refuseOverrides.ts';
import type { RequestOverrides } from './RequestOverrides.ts';
import { verifyCarriedGrant } from './verifyCarriedGrant.ts';

export interface ReadOverridesOptions {
  /** This service's name in reports and audits. */
  readonly service: string;
  /** The one exact string that a grant's `aud` must be: `shop/production`. */
  readonly audience: string;
  readonly publicKeys: readonly GrantKey[];
  /** Keys, or prefixes ending in `*`, that no grant can force here: name what is not overridable. Default: none. */
  readonly locked?: readonly string[];
  /**
   * For a service that nothing but your own edge can reach: reads headers only, needs no binding cookie and refuses what a
   * browser sends. Default: `false`.
   */
  readonly behindEdge?: boolean;
  readonly onAudit?: (event: GrantAuditEvent) => void;
}

/** Decides which flags a request may force. Never rejects: a refusal means real values, not a refused customer. */
export async function readOverrides(
  request: Pick<Request, 'headers'>,
  options: ReadOverridesOptions,
): Promise<RequestOverrides> {
  const { service, behindEdge = false } = options;
  const audit = createAudit(request.headers, options);
  const carried = readCarriedOverrides(request.headers, behindEdge);
  const { list, token } = carried;
  // Customers end here, forged lists included: real values, and no noise in the log.
  if (!token) return refuseOverrides(list, { service, ...(list && { code: 'HAL-511' as const }) });
  try {
    // What nothing but the edge can reach gets no request from a browser.
    if (behindEdge && request.headers.has('origin')) throw new GrantError('HAL-515');
    return await verifyAndAccept({ ...carried, token }, { ...options, audit });
  } catch (error) {
    const code = error instanceof GrantError ? error.code : 'HAL-501';
    audit({ name: auditNameOf(code), code });
    return refuseOverrides(list, { service, code });
  }
}

async function verifyAndAccept(
  { list, token, tester }: CarriedOverrides & { readonly token: string },
  options: ReadOverridesOptions & { readonly audit: Audit },
): Promise<RequestOverrides> {
  const { service, audience, publicKeys, locked = [], behindEdge = false, audit } = options;
  const grant = await verifyCarriedGrant(token, { audience, publicKeys, tester, behindEdge });
  const parsed = parseOverrideList(list);
  if (parsed.list) return acceptOverrides(parsed.list, { service, grant, token, locked, audit });
  const code = parsed.refusal;
  audit({ name: auditNameOf(code), code, subject: grant.subject, grantId: grant.id });
  return refuseOverrides(list, { service, code, grant });
}
