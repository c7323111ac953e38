import { createOverrideReader } from './createOverrideReader.ts';
import { keepFlags } from './flagsOf.ts';
import type { ReadOverridesOptions } from './ReadOverridesOptions.ts';
import { RequestFlags } from './RequestFlags.ts';
import { sealAnswer } from './sealAnswer.ts';
import { carriesFlags, stripFlags } from './stripFlags.ts';

/** Wraps a handler of standard requests. `peer`: the address of whoever is connected, for `dev: true` alone. */
export type FlagOverridesMiddleware = (
  request: Request,
  handle: (request: Request) => Response | Promise<Response>,
  peer?: string,
) => Promise<Response>;

/**
 * Lets testers force flags in a service with standard requests: checks list and grant, hands the handler a request without
 * them, and seals its answer. Inside, `flags` and `forwardFlags` take that request. Customers are served as ever.
 *
 * @example
 * const overrides = flagOverrides({ service: 'pricing', audience: 'shop/production', publicKey });
 * export default { fetch: (request) => overrides(request, (own) => quote(flags.isOn('volume-discount', own))) };
 */
export function flagOverrides(options: ReadOverridesOptions): FlagOverridesMiddleware {
  const read = createOverrideReader(options);
  return async (request, handle, peer) => {
    const flags = new RequestFlags(await read({ headers: request.headers, peer }));
    const own = withoutFlags(request);
    keepFlags(flags, request, own);
    const response = await handle(own);
    return flags.isQuiet ? response : seal(response, flags);
  };
}

/** The request as others may see it. */
export function withoutFlags(request: Request): Request {
  if (!carriesFlags(request.headers)) return request;
  const headers = new Headers(request.headers);
  stripFlags(headers);
  return new Request(request, { headers });
}

function seal(response: Response, flags: RequestFlags): Response {
  // An upgrade, 101, cannot be made anew, and no cache keeps it.
  if (response.status < 200) return response;
  const headers = new Headers(response.headers);
  sealAnswer(headers, flags);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
