import { createOverrideReader } from './createOverrideReader.ts';
import { keepFlags } from './flagsOf.ts';
import type { NodeAnswer } from './NodeAnswer.ts';
import type { NodeIncoming } from './NodeIncoming.ts';
import type { ReadOverridesOptions } from './ReadOverridesOptions.ts';
import { RequestFlags } from './RequestFlags.ts';
import { sealNodeAnswer } from './sealNodeAnswer.ts';
import { takeNodeRequest } from './takeNodeRequest.ts';

/** The part of a Fastify instance that is needed. */
interface FastifyHost {
  addHook(
    name: 'onRequest',
    hook: (request: { readonly raw: NodeIncoming }, reply: { readonly raw: NodeAnswer }) => Promise<void>,
  ): unknown;
}

/** A Fastify plugin, for the whole app that registers it. */
export type FastifyFlagOverrides = (host: FastifyHost, options: unknown, done: () => void) => void;

/**
 * Lets testers force flags in a Fastify app: checks list and grant, takes them out of the request, and seals the answer.
 * Customers are served as ever.
 *
 * @example
 * app.register(flagOverrides({ service: 'stock', audience: 'shop/production', publicKey, behindEdge: true }));
 */
export function flagOverrides(options: ReadOverridesOptions): FastifyFlagOverrides {
  const read = createOverrideReader(options);
  const plugin: FastifyFlagOverrides = (host, _options, done) => {
    host.addHook('onRequest', async (request, reply) => {
      const flags = new RequestFlags(await read(takeNodeRequest(request.raw)));
      keepFlags(flags, request, request.raw);
      if (!flags.isQuiet) sealNodeAnswer(reply.raw, flags);
    });
    done();
  };
  // What fastify-plugin sets: the hook is for the routes of the app, and not for those of this plugin alone.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}
