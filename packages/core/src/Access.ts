/**
 * Whether this person may override flags here. Synchronous, because reads are; without one nothing can be overridden.
 * `none`: no tester; `checking`: a permission is being verified; `granted`; `ended`: expired, revoked or refused.
 */
export interface Access {
  readonly state: 'none' | 'checking' | 'granted' | 'ended';
  /** Which app and environment the permission is for, such as `shop/production`; names the stored overrides. */
  readonly audience?: string;
  /** Who holds the permission, for display: `staff:ann`. */
  readonly holder?: string;
  /** Epoch milliseconds; overrides never outlive it. */
  readonly expiresAt?: number;
  /** Why there is no permission, as a code such as `HAL-510`. */
  readonly refusal?: string;
  /**
   * Flags that were forced before this page was loaded. They stay pending until overrides are here, so that no real value
   * flashes, and while this is present: it goes once nobody may force, and half a second after `start` at the latest.
   */
  readonly held?: ReadonlySet<string>;
  allows(key: string): boolean;
  /**
   * Headers that prove the permission to a service; `mayGrant`: it is listed to see the grant itself. Absent or empty where
   * cookies do that.
   */
  proof?(mayGrant: boolean): Readonly<Record<string, string>>;
  /** Goes on after an hour without input, or looks again after somebody signed in. */
  resume?(): void;
  /** Calls back whenever anything above is different. */
  subscribe(listener: () => void): () => void;
  /** May be called again after `stop`; what is different since then is told as well. */
  start(): void;
  stop(): void;
}
