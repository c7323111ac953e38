/** What is used of the `OpenFeature` object of `@openfeature/web-sdk` 1. */
export interface OpenFeatureApi {
  setContext(domain: string | undefined, context: object): Promise<void>;
  getContext(domain?: string): { readonly targetingKey?: string };
  getClient(domain?: string): OpenFeatureClient;
  getProvider(domain?: string): OpenFeatureProvider;
}

/** What is used of one of its clients. */
export interface OpenFeatureClient {
  readonly providerStatus: string;
  addHandler(event: string, handler: OpenFeatureHandler, options: { readonly signal: AbortSignal }): void;
  getBooleanDetails(key: string, fallback: boolean): unknown;
  getStringDetails(key: string, fallback: string): unknown;
  getNumberDetails(key: string, fallback: number): unknown;
  getObjectDetails(key: string, fallback: Record<string, never>): unknown;
  track(name: string, details: Record<string, never>): void;
}

type OpenFeatureHandler = (details?: {
  readonly providerName?: string;
  readonly flagsChanged?: string[];
}) => void;

/** What is used of a provider: what it resolves without hooks. */
export interface OpenFeatureProvider {
  resolveBooleanEvaluation(
    key: string,
    fallback: boolean,
    context: object,
    logger: Console,
  ): OpenFeatureResolution;
  resolveStringEvaluation(
    key: string,
    fallback: string,
    context: object,
    logger: Console,
  ): OpenFeatureResolution;
  resolveNumberEvaluation(
    key: string,
    fallback: number,
    context: object,
    logger: Console,
  ): OpenFeatureResolution;
  resolveObjectEvaluation(
    key: string,
    fallback: Record<string, never>,
    context: object,
    logger: Console,
  ): OpenFeatureResolution;
}

export interface OpenFeatureResolution {
  readonly value?: unknown;
  readonly variant?: string;
  readonly reason?: string;
  readonly errorCode?: string | undefined;
  readonly flagMetadata?: Readonly<Record<string, string | number | boolean>>;
}
