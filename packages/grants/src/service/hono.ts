import { createOverrideReader } from './createOverrideReader.ts';
import { withoutFlags } from './flagOverrides.ts';
import { keepFlags } from './flagsOf.ts';
import type { ReadOverridesOptions } from './ReadOverridesOptions.ts';
import { RequestFlags } from './RequestFlags.ts';
import { sealAnswer } from './sealAnswer.ts';

/** The part of Hono's context that is needed. */
interface HonoContext {
  readonly req: { raw: Request };
  readonly env: unknown;
  readonly res: Response;
  header(name: string, value?: string): void;
}

/** Middleware of Hono. */
export type HonoFlagOverrides = (c: HonoContext, next: () => Promise<void>) => Promise<void>;

/**
 * Lets testers force flags in a Hono app: checks list and grant, takes them out of the request, and seals the answer.
 * `flags` and `forwardFlags` take the context. Customers are served as ever.
 *
 * @example
 * app.use(flagOverrides({ service: 'pricing', audience: 'shop/production', publicKey, behindEdge: true }));
 */
export function flagOverrides(options: ReadOverridesOptions): HonoFlagOverrides {
  const read = createOverrideReader(options);
  return async (c, next) => {
    const asked = c.req.raw;
    const flags = new RequestFlags(await read({ headers: asked.headers, peer: peerOf(c.env) }));
    c.req.raw = withoutFlags(asked);
    keepFlags(flags, c, asked, c.req.raw);
    await next();
    if (flags.isQuiet) return;
    sealAnswer(
      {
        get: (name) => c.res.headers.get(name),
        set: (name, value) => c.header(name, value),
        delete: (name) => c.header(name, undefined),
      },
      flags,
    );
  };
}

/** @hono/node-server keeps Node's request in the environment; other servers do not tell. */
function peerOf(env: unknown): string | undefined {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress;
}
