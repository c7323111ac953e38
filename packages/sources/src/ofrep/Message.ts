import type { Wait } from '../http/createRetrier.ts';

/**
 * What a tab tells the others of the same subject. With `age`: the outcome of a request of that context; with `query`: its stream
 * said to evaluate again; with neither: its stream is alive.
 */
export interface Message {
  /** Of whom has the same backend evaluate the same context. */
  readonly name: string;
  readonly query?: string | undefined;
  /** Since the request, in milliseconds. */
  readonly age?: number;
  readonly etag?: string | null | undefined;
  /** The answer as it came, to be judged as if it came from the backend; absent if nothing has changed. */
  readonly text?: string | undefined;
  /** After the backend could not be reached. */
  readonly wait?: Wait;
}
