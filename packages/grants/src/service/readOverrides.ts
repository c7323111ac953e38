import { createOverrideReader } from './createOverrideReader.ts';
import type { IncomingRequest } from './IncomingRequest.ts';
import type { ReadOverridesOptions } from './ReadOverridesOptions.ts';
import type { RequestOverrides } from './RequestOverrides.ts';

/**
 * Decides which flags one request may force, where there is no place for the middleware, in a page's server code for instance.
 * A refusal means real values, not a refused customer; rejects with `HAL-526` alone, when a static page would be made of it.
 */
export async function readOverrides(
  request: IncomingRequest,
  options: ReadOverridesOptions,
): Promise<RequestOverrides> {
  return createOverrideReader(options)(request);
}
