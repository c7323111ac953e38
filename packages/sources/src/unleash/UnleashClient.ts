/** What is used of a client of `unleash-proxy-client` 3. */
export interface UnleashClient {
  start(): Promise<void>;
  stop(): void;
  isReady(): boolean;
  getError(): unknown;
  updateContext(context: { userId?: string; properties?: Record<string, string> }): Promise<void>;
  updateToggles(): Promise<void>;
  getAllToggles(): readonly UnleashToggle[];
  getVariant(name: string): unknown;
  on(event: 'update', listener: () => void): unknown;
  off(event: 'update', listener: () => void): unknown;
}

export interface UnleashToggle {
  readonly name: string;
  readonly enabled: boolean;
  readonly variant: { name: string; enabled: boolean; payload?: { type: string; value: string } };
}
