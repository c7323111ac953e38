/** Who may force what, for how long. The app has checked that this person is staff. */
export interface GrantWish {
  /** For display and audit: `staff:ann`. A pseudonym is enough. */
  readonly subject: string;
  /** At most 32 keys, or prefixes that end in one `*`. Empty allows nothing. */
  readonly allow: readonly string[];
  /** Like `allow`, and wins over it. Default: none. */
  readonly deny?: readonly string[];
  /** Default: 8 hours. At most 24 hours. */
  readonly lifetimeSeconds?: number;
}
