import { flagsOf } from './flagsOf.ts';
import { forwardFlags } from './forwardFlags.ts';
import { stripFlags } from './stripFlags.ts';

export interface FetchWithFlagsOptions {
  /** The origins of your own services: `http://pricing.internal:8080`. All others are third parties. */
  readonly origins: readonly string[];
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
}

/**
 * A `fetch` for the calls that a service makes while it answers `request`. Services of yours get what a tester forced, with
 * `redirect: 'error'`, and what they answer goes into this answer's `Flag-Overrides-Applied`. Third parties get nothing, even
 * when the request's own headers are passed on (T35).
 */
export function fetchWithFlags(request: object, options: FetchWithFlagsOptions): typeof fetch {
  const { origins, fetch: send = fetch } = options;
  return async (input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    stripFlags(headers);
    const forwarded = origins.includes(originOf(input)) ? Object.entries(forwardFlags(request)) : [];
    if (forwarded.length === 0) return send(input, { ...init, headers });
    for (const [name, value] of forwarded) headers.set(name, value);
    // A grant follows no redirect: nobody knows where to.
    const response = await send(input, { ...init, headers, redirect: 'error' });
    flagsOf(request).hear(response);
    return response;
  };
}

function originOf(input: Parameters<typeof fetch>[0]): string {
  const address = input instanceof Request ? input.url : String(input);
  return URL.canParse(address) ? new URL(address).origin : '';
}
