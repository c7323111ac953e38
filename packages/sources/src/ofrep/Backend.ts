/** How to reach a backend. */
export interface Backend {
  readonly baseUrl: string;
  readonly headers: OfrepHeaders | (() => OfrepHeaders | Promise<OfrepHeaders>);
  readonly fetch: typeof fetch;
  /** For one whole answer, its body included, in milliseconds. */
  readonly timeout: number;
}

export type OfrepHeaders = Readonly<Record<string, string>>;
