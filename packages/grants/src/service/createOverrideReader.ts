import type { GrantCheck } from '../check/GrantCheck.ts';
import { createGrantCheck } from '../check/createGrantCheck.ts';
import type { Grant } from '../Grant.ts';
import { GrantError } from '../GrantError.ts';
import { keySetOf } from '../keys/keySetOf.ts';
import type { GrantDenyList } from '../revocation/GrantDenyList.ts';
import { serviceError } from '../serviceError.ts';
import { acceptOverrides } from './acceptOverrides.ts';
import { auditNameOf } from './auditNameOf.ts';
import type { CarriedOverrides } from './CarriedOverrides.ts';
import { DEV_HEADER, GRANT_HEADER } from './carriedHeaders.ts';
import { createAudit, type Audit } from './createAudit.ts';
import { devGrant } from './devGrant.ts';
import type { IncomingRequest } from './IncomingRequest.ts';
import { isBuildingStatically } from './isBuildingStatically.ts';
import { limitRefusals } from './limitRefusals.ts';
import { parseOverrideList } from './parseOverrideList.ts';
import { readCarriedOverrides } from './readCarriedOverrides.ts';
import type { ReadOverridesOptions } from './ReadOverridesOptions.ts';
import { refuseOverrides } from './refuseOverrides.ts';
import type { RequestOverrides } from './RequestOverrides.ts';
import { verifyCarriedGrant } from './verifyCarriedGrant.ts';

/** Decides which flags a request may force. Rejects with `HAL-526` alone: a refusal means real values, not a refused customer. */
export type OverrideReader = (request: IncomingRequest) => Promise<RequestOverrides>;

interface Permission {
  readonly grant: Grant;
  readonly proof: Readonly<Record<string, string>>;
  readonly stillCounts: () => Promise<boolean>;
}

/** A reader for one service. It remembers good grants and keeps bad ones cheap, so create it once. */
export function createOverrideReader(options: ReadOverridesOptions): OverrideReader {
  const { service, behindEdge = false, baggage = false, isStatic = isBuildingStatically } = options;
  const permit = createPermit(options);
  const audited = { ...options, onAudit: limitRefusals(options.onAudit) };

  return async (request) => {
    const audit = createAudit(request.headers, audited);
    const carried = readCarriedOverrides(request.headers, { behindEdge, baggage });
    const { list, token, isDev } = carried;
    // Customers end here, forged lists included: real values, and no noise in the log.
    if (!token && !isDev)
      return refuseOverrides(list, { service, ...(list && { code: 'HAL-511' as const }) });
    const read = await permit(request, carried)
      .then((permission) => applyList(list, { ...options, ...permission, audit }))
      .catch((error: unknown) => {
        const code = error instanceof GrantError ? error.code : 'HAL-501';
        audit({ name: auditNameOf(code), code });
        return refuseOverrides(list, { service, code });
      });
    // The one thing that must not go on: everybody would get what one tester forced (T9).
    if (read.overrides.size > 0 && isStatic()) throw serviceError('HAL-526');
    return read;
  };
}

type Permit = (request: IncomingRequest, carried: CarriedOverrides) => Promise<Permission>;

function createPermit(options: ReadOverridesOptions): Permit {
  const { audience, behindEdge = false, dev = false, publicKey = [], accessTokens, denyList, user } = options;
  let check: GrantCheck | undefined;
  return async (request, { token, tester }) => {
    // What nothing but the edge can reach gets no request from a browser.
    if (behindEdge && request.headers.has('origin')) throw new GrantError('HAL-515');
    if (!token) {
      const grant = devGrant(request, { audience, dev });
      return { grant, proof: { [DEV_HEADER]: '1' }, stillCounts: async () => true };
    }
    const verify = (check ??= accessTokens
      ? alsoDenying(accessTokens, denyList)
      : createGrantCheck({ audience, keys: keySetOf(publicKey), denyList }));
    const grant = await verifyCarriedGrant(token, {
      check: verify,
      tester,
      behindEdge,
      user: () => user?.(request.headers),
    });
    const stillCounts = (): Promise<boolean> =>
      verify(token).then(
        () => true,
        () => false,
      );
    return { grant, proof: { [GRANT_HEADER]: token }, stillCounts };
  };
}

function alsoDenying(check: GrantCheck, denyList: GrantDenyList | undefined): GrantCheck {
  return async (token) => {
    const grant = await check(token);
    await denyList?.check(grant);
    return grant;
  };
}

function applyList(
  text: string,
  options: ReadOverridesOptions & Permission & { readonly audit: Audit },
): RequestOverrides {
  const { service, grant, locked = [], audit } = options;
  const { list, refusal } = parseOverrideList(text);
  if (list) return acceptOverrides(list, { ...options, locked });
  audit({ name: auditNameOf(refusal), code: refusal, subject: grant.subject, grantId: grant.id });
  return refuseOverrides(text, { service, code: refusal, grant });
}
