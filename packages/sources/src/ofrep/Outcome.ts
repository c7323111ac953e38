/** What came of a request about a context, as the tabs that asked for the same tell each other. */
export interface Outcome {
  /** Of whom has the same backend evaluate the same context. */
  readonly name: string;
  /** Since the request, in milliseconds. */
  readonly age: number;
  /** The answer as it came, to be judged as if it came from the backend. With neither this nor `wait` nothing has changed. */
  readonly body?: ArrayBuffer | undefined;
  readonly etag?: string | null | undefined;
  /** After the backend could not be reached: for how long it wants to be left alone, in milliseconds, or 0. */
  readonly wait?: number;
}
