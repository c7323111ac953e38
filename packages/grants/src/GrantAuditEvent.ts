import type { GrantErrorCode } from './GrantError.ts';

/**
 * One line for the app's audit log, named by OWASP's logging vocabulary. Never holds a token, a cookie or a flag's value.
 * `authn_token_created`: issued; `authn_token_revoked`; `session_expired`: a browser came back too late;
 * `session_use_after_expire`: a service got an expired grant; `authn_token_reuse`: another browser's; `authz_fail`: a grant or
 * some keys refused; `input_validation_fail`: unreadable list; `override_applied`: flags forced.
 */
export interface GrantAuditEvent {
  readonly name:
    | 'authn_token_created'
    | 'authn_token_revoked'
    | 'session_expired'
    | 'session_use_after_expire'
    | 'authn_token_reuse'
    | 'authz_fail'
    | 'input_validation_fail'
    | 'override_applied';
  /** Whose event it is: the service's name. Absent when issuing. */
  readonly service?: string;
  readonly audience: string;
  readonly subject?: string;
  readonly grantId?: string;
  readonly code?: GrantErrorCode;
  /** The flags concerned. */
  readonly keys?: readonly string[];
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
  /** Epoch milliseconds. */
  readonly expiresAt?: number;
  /** From the request's `traceparent`. */
  readonly traceId?: string;
  /** How many refusals before this one were not told, since there were over twenty a second. */
  readonly untold?: number;
}
