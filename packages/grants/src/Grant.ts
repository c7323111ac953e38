/** A verified permission to override: who, which flags, until when. */
export interface Grant {
  /** Who holds it, for display and audit: `staff:ann`. Not the customer account. */
  readonly subject: string;
  readonly issuer: string;
  /** The app and environment it is for: `shop/production`. */
  readonly audience: string;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** The claim `jti`; names the grant in audits. */
  readonly id: string;
  /** Keys, or prefixes that end in one `*`. Empty allows nothing. */
  readonly allow: readonly string[];
  /** Like `allow`, and wins over it. */
  readonly deny: readonly string[];
  /** The claim `cnf.cth`: base64url SHA-256 of the cookie `__Host-flag-tester`. */
  readonly binding?: string;
}
