import { createOverrideReader } from './createOverrideReader.ts';
import { keepFlags } from './flagsOf.ts';
import type { NodeAnswer } from './NodeAnswer.ts';
import type { NodeIncoming } from './NodeIncoming.ts';
import type { ReadOverridesOptions } from './ReadOverridesOptions.ts';
import { RequestFlags } from './RequestFlags.ts';
import { sealNodeAnswer } from './sealNodeAnswer.ts';
import { takeNodeRequest } from './takeNodeRequest.ts';

/** Middleware of express, connect and whatever else hands on Node's own requests. */
export type ExpressFlagOverrides = (
  request: NodeIncoming,
  answer: NodeAnswer,
  next: (error?: unknown) => void,
) => Promise<void>;

/**
 * Lets testers force flags in an express app: checks list and grant, takes them out of the request, and seals the answer.
 * Put it before the routes that read flags. Customers are served as ever.
 *
 * @example
 * app.use(flagOverrides({ service: 'cart', audience: 'shop/production', publicKey, locked: ['ops-*'] }));
 */
export function flagOverrides(options: ReadOverridesOptions): ExpressFlagOverrides {
  const read = createOverrideReader(options);
  return async (request, answer, next) => {
    try {
      const flags = new RequestFlags(await read(takeNodeRequest(request)));
      keepFlags(flags, request);
      if (!flags.isQuiet) sealNodeAnswer(answer, flags);
    } catch (error) {
      next(error);
      return;
    }
    next();
  };
}
