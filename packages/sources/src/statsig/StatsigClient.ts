/** What is used of a client of `@statsig/js-client` 3. */
export interface StatsigClient {
  loadingStatus: string;
  initializeSync(options: { disableBackgroundCacheRefresh: true }): unknown;
  updateUserAsync(user: StatsigUser): Promise<{ readonly success: boolean; readonly error: Error | null }>;
  getContextHandle(): { readonly values: object | null };
  getFeatureGate(name: string): unknown;
  getDynamicConfig(name: string): unknown;
  logEvent(event: string, value: number | undefined, metadata: Record<string, string>): void;
  on(event: 'values_updated', listener: (change: { readonly status: string }) => void): void;
  off(event: 'values_updated', listener: (change: { readonly status: string }) => void): void;
}

type StatsigUser = { userID?: string; custom?: Record<string, string | number | boolean> };

export type StatsigEntry = {
  readonly value: unknown;
  readonly rule_id: string;
  readonly group_name?: string;
};

export type StatsigValues = {
  readonly hash_used: string;
  readonly feature_gates: Readonly<Record<string, StatsigEntry>>;
  readonly dynamic_configs: Readonly<Record<string, StatsigEntry>>;
};
