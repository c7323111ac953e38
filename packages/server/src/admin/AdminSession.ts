import type { AdminRole } from './AdminRole.ts';

/** A person signed in to the admin panel. */
export interface AdminSession {
  readonly name: string;
  readonly role: AdminRole;
  readonly expiresAt: Date;
}
