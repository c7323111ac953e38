import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import type { GrantErrorCode } from '../GrantError.ts';

/** How the audit log calls a refusal. */
export function auditNameOf(code: GrantErrorCode): GrantAuditEvent['name'] {
  if (code === 'HAL-507') return 'session_use_after_expire';
  if (code === 'HAL-510') return 'authn_token_reuse';
  if (code === 'HAL-513' || code === 'HAL-514') return 'input_validation_fail';
  return 'authz_fail';
}
