/** What a request brings along, unverified. */
export interface CarriedOverrides {
  /** The list of overrides; empty when there is none. */
  readonly list: string;
  readonly token?: string;
  /** The binding cookie. */
  readonly tester?: string;
  /** It claims to come from a page in development, which has no grant. */
  readonly isDev?: true;
}
