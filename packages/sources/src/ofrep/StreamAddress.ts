/** Where a backend says that evaluations changed. The address may hold a secret: it is never logged or stored (ADR-0008). */
export interface StreamAddress {
  readonly url: string;
  /** How long a hidden page stays connected, in milliseconds. */
  readonly inactivityDelay: number;
}
