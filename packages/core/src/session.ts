export { auditOverrides } from './session/auditOverrides.ts';
export type { OverrideAuditEvent } from './session/auditOverrides.ts';
export { followAnswers } from './session/followAnswers.ts';
export type { ServiceAnswers } from './session/followAnswers.ts';
export { keepExpired } from './session/keepExpired.ts';
export type { ExpiredOverrides } from './session/keepExpired.ts';
export { parseOverrides } from './overrides/parseOverrides.ts';
