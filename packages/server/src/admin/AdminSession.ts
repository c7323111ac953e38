/** A signed-in admin. */
export interface AdminSession {
  readonly name: string;
  readonly expiresAt: Date;
}
