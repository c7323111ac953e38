/** What is used of the client of `@flagsmith/flagsmith` 12. */
export interface FlagsmithClient {
  setContext(context: { identity: FlagsmithIdentity | null }): Promise<void>;
  getContext(): { readonly identity?: { readonly identifier?: string | null } | null };
  getFlags(): Promise<void>;
  getAllFlags(): Readonly<Record<string, FlagsmithFlag>>;
  hasFeature(key: string): boolean;
  initialised?: boolean;
  _trigger?: (() => void) | undefined;
}

interface FlagsmithIdentity {
  identifier: string;
  traits: Record<string, string | number | boolean | null>;
}

export interface FlagsmithFlag {
  readonly enabled: boolean;
  readonly value: unknown;
  readonly variant?: string;
  readonly reason?: string;
}
