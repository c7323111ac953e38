import { readOverrides, type GrantAuditEvent, type RequestOverrides } from '@halyard/grants/service';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { number, object, optional, pipe, safeParse, string, minLength } from 'valibot';
import { audience, lockedFlags } from '../audience.ts';
import { createFlagReader, type FlagReader } from '../createFlagReader.ts';
import { equalsSecret } from '../equalsSecret.ts';
import type { VisitorContext } from '../VisitorContext.ts';
import { calculateQuote } from './calculateQuote.ts';
import { decideFlag, type DecidedFlag } from './decideFlag.ts';
import { quoteRequestSchema } from './QuoteRequest.ts';

/** What `pricing` needs to know about its neighbours. */
export interface PricingOptions {
  readonly flagServerUrl: string;
  /** Bearer token: callers prove themselves with it, and so does `pricing` to the flag server. */
  readonly serviceToken: string;
  /** What testers' grants are verified with. */
  readonly grantPublicKey: JsonWebKey;
  /** Receives what was forced or refused; never a token. */
  readonly onAudit: (event: GrantAuditEvent) => void;
}

/** A service as something that answers requests. */
export interface Pricing {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

const pricingRequestSchema = object({
  ...quoteRequestSchema.entries,
  context: object({
    targetingKey: pipe(string(), minLength(1)),
    anonymousId: string(),
    user: optional(string()),
    accountNumber: optional(number()),
  }),
});

/**
 * The service that knows prices: `POST /quote` for the shop's backend, with flags of its own. A tester's override wins
 * after the grant is verified here again; without one the headers are worth nothing, and nobody is refused because of them.
 */
export function createPricing({
  flagServerUrl,
  serviceToken,
  grantPublicKey,
  onAudit,
}: PricingOptions): Pricing {
  const flags = createFlagReader({ flagServerUrl, serviceToken, domain: `pricing ${flagServerUrl}` });
  const app = new Hono();

  app.use(async (c, next) => {
    c.header('Cache-Control', 'private, no-store');
    if (equalsSecret(c.req.header('authorization'), `Bearer ${serviceToken}`)) return next();
    return c.json(problem('UNAUTHORIZED', 'Only the shop may ask for prices.'), 401);
  });

  app.post('/quote', bodyLimit({ maxSize: 32 * 1024 }), async (c) => {
    const parsed = safeParse(pricingRequestSchema, await c.req.json().catch(() => undefined));
    if (!parsed.success) return c.json(problem('INVALID_REQUEST', 'This is no request for a quote.'), 422);
    const { context, ...request } = parsed.output;
    const forced = await readOverrides(c.req.raw, {
      service: 'pricing',
      behindEdge: true,
      audience,
      publicKey: grantPublicKey,
      locked: lockedFlags,
      onAudit,
    });
    const decided = await decideFlags(flags, forced, contextOf(context));
    const quote = calculateQuote(request, {
      volumeDiscount: decided['volume-discount'].reading,
      expressDelivery: decided['express-delivery'].reading.enabled,
    });
    const report = forced.report(outcomes(decided));
    return c.json(quote, 200, {
      ...forced.cacheHeaders,
      ...(report && { 'Flag-Overrides-Applied': report }),
    });
  });

  return { fetch: (request) => app.fetch(request) };
}

type PricingFlag = 'volume-discount' | 'express-delivery';

async function decideFlags(
  flags: FlagReader,
  { overrides }: RequestOverrides,
  context: VisitorContext,
): Promise<Record<PricingFlag, DecidedFlag>> {
  const decide = async (key: PricingFlag): Promise<DecidedFlag> =>
    decideFlag(await flags.read(key, context), overrides.get(key));
  const [volumeDiscount, expressDelivery] = await Promise.all([
    decide('volume-discount'),
    decide('express-delivery'),
  ]);
  return { 'volume-discount': volumeDiscount, 'express-delivery': expressDelivery };
}

function outcomes(decided: Record<PricingFlag, DecidedFlag>): [string, 'applied' | 'wrong-type'][] {
  return Object.entries(decided).flatMap(([key, { outcome }]) => (outcome ? [[key, outcome]] : []));
}

type ParsedContext = {
  targetingKey: string;
  anonymousId: string;
  user?: string | undefined;
  accountNumber?: number | undefined;
};

function contextOf({ targetingKey, anonymousId, user, accountNumber }: ParsedContext): VisitorContext {
  return {
    targetingKey,
    anonymousId,
    ...(user === undefined ? {} : { user }),
    ...(accountNumber === undefined ? {} : { accountNumber }),
  };
}

function problem(code: string, message: string): { error: { code: string; message: string } } {
  return { error: { code, message } };
}
