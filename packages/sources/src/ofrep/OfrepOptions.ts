/** What is sent besides the protocol's own headers. */
export type OfrepHeaders = Readonly<Record<string, string>>;

export interface OfrepOptions {
  /** The address before `/ofrep/v1/…`. Default `'/'`: the page's own origin. */
  readonly baseUrl?: string | undefined;
  /**
   * Sent with every evaluation: credentials, or what a backend selects flags by. A function is called each time; what it answers
   * after a 401 or 403 is tried as soon as it is different. Default none.
   */
  readonly headers?: OfrepHeaders | (() => OfrepHeaders | Promise<OfrepHeaders>) | undefined;
  /** Default: the global one. */
  readonly fetch?: typeof fetch | undefined;
  /** For one whole answer, its body included, in milliseconds. Default 15,000; statuses settle after 3,000 all the same. */
  readonly timeout?: number | undefined;
  /**
   * How changes at the backend are noticed: by the streams that it names (`sse`, the default), by asking every `pollInterval`
   * (`polling`), or not before `refresh` or another context (`none`). A stream that is dead for 60 s is replaced by polling.
   */
  readonly changeDetection?: 'sse' | 'polling' | 'none' | undefined;
  /**
   * In milliseconds, at least 1,000; nobody is asked while the page is hidden. Default 30,000 with `polling`; else a backend
   * without streams is asked when the page is seen again, and not by the clock, unless this is given.
   */
  readonly pollInterval?: number | undefined;
  /** After how many milliseconds a hidden page leaves its streams. Default: what the backend says, else 120,000. */
  readonly inactivityDelay?: number | undefined;
  /**
   * What the last answer, kept in `localStorage` for 30 days, is good for: to begin with, while the backend is asked
   * (`local-cache-first`, the default); only while the backend cannot be reached (`network-first`); nothing (`disabled`).
   */
  readonly cacheMode?: 'local-cache-first' | 'network-first' | 'disabled' | undefined;
  /** `false` stores nothing, as `disabled`, for shared computers. Default `true`; nothing is stored without `targetingKey`. */
  readonly persist?: boolean | undefined;
}
