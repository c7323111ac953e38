/** The part of a request that decides about overrides. A `Request` is one. */
export interface IncomingRequest {
  readonly headers: Headers;
  /** The address of whoever is connected, where the server knows it. */
  readonly peer?: string | undefined;
}
