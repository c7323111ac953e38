/** What is used of a client of `posthog-js` 1 (1.449 or newer). */
export interface PostHogClient {
  get_distinct_id(): string;
  identify(id: string): void;
  reset(): void;
  resetPersonPropertiesForFlags(reload: boolean): void;
  setPersonPropertiesForFlags(properties: Record<string, unknown>, reload: boolean): void;
  getAllFeatureFlags(): readonly PostHogFlag[];
  getFeatureFlag(key: string): unknown;
  capture(event: string, properties: Record<string, unknown>): unknown;
  onFeatureFlags(
    listener: (flags: string[], values: object, outcome?: { errorsLoading?: boolean }) => void,
  ): () => void;
  readonly featureFlags: {
    reloadFeatureFlagsAsync(): Promise<{ readonly status: string }>;
    getFlagsWithDetails(): Readonly<
      Record<string, { readonly reason?: { readonly code: string } | undefined } | undefined>
    >;
  };
}

export interface PostHogFlag {
  readonly key: string;
  readonly enabled: boolean;
  readonly variant: string | undefined;
  readonly payload: unknown;
}
