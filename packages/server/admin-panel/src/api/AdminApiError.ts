import type { FlagRecord } from '@halyard/server';

/**
 * What the person in front of the panel can do about it:
 * - `session-ended`: sign in again
 * - `conflict`: someone else wrote first; `current` is the flag as it is now
 * - `confirmation`: the server asks for the flag's key, because everybody would get it
 * - `refused`: the server says why not
 * - `unreachable`: no answer, so a write may or may not have been made
 * - `failed`: the server broke, or answered something that cannot be trusted
 */
export type AdminApiErrorKind =
  | 'session-ended'
  | 'conflict'
  | 'confirmation'
  | 'refused'
  | 'unreachable'
  | 'failed';

/** Why a request to the admin API did not do what was asked. The message is for people. */
export class AdminApiError extends Error {
  override readonly name = 'AdminApiError';
  readonly kind: AdminApiErrorKind;
  /** Only with `conflict`, and only if the server sent it. */
  readonly current: FlagRecord | undefined;

  constructor(kind: AdminApiErrorKind, message: string, current?: FlagRecord) {
    super(message);
    this.kind = kind;
    this.current = current;
  }
}
