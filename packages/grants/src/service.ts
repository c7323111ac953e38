export { readOverrides, type ReadOverridesOptions } from './service/readOverrides.ts';
export type { OverrideOutcome } from './service/reportOverrides.ts';
export type { RequestOverrides } from './service/RequestOverrides.ts';
export type { Grant } from './Grant.ts';
export { grantAllows } from './grantAllows.ts';
export type { GrantAuditEvent } from './GrantAuditEvent.ts';
export { GrantError, type GrantErrorCode } from './GrantError.ts';
export type { GrantKey } from './GrantKey.ts';
export { verifyGrant, type VerifyGrantOptions } from './verifyGrant.ts';
