import { flags as requestFlags, type GrantAuditEvent, type GrantDenyList } from '@halyard/grants/service';
import { flagOverrides } from '@halyard/grants/service/hono';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { number, object, optional, pipe, safeParse, string, minLength } from 'valibot';
import { audience, lockedFlags } from '../audience.ts';
import { createFlagReader, type FlagReading } from '../createFlagReader.ts';
import { equalsSecret } from '../equalsSecret.ts';
import type { VisitorContext } from '../VisitorContext.ts';
import { calculateQuote } from './calculateQuote.ts';
import { quoteRequestSchema } from './QuoteRequest.ts';

/** What `pricing` needs to know about its neighbours. */
export interface PricingOptions {
  readonly flagServerUrl: string;
  /** Bearer token: callers prove themselves with it, and so does `pricing` to the flag server. */
  readonly serviceToken: string;
  /** What testers' grants are verified with. */
  readonly grantPublicKey: JsonWebKey;
  /** Which grants were revoked. Default: none. */
  readonly denyList?: GrantDenyList;
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
  denyList,
  onAudit,
}: PricingOptions): Pricing {
  const flags = createFlagReader({ flagServerUrl, serviceToken, domain: `pricing ${flagServerUrl}` });
  const app = new Hono();

  app.use(async (c, next) => {
    c.header('Cache-Control', 'private, no-store');
    if (equalsSecret(c.req.header('authorization'), `Bearer ${serviceToken}`)) return next();
    return c.json(problem('UNAUTHORIZED', 'Only the shop may ask for prices.'), 401);
  });

  app.use(
    flagOverrides({
      service: 'pricing',
      behindEdge: true,
      audience,
      publicKey: grantPublicKey,
      locked: lockedFlags,
      ...(denyList && { denyList }),
      onAudit,
    }),
  );

  app.post('/quote', bodyLimit({ maxSize: 32 * 1024 }), async (c) => {
    const parsed = safeParse(pricingRequestSchema, await c.req.json().catch(() => undefined));
    if (!parsed.success) return c.json(problem('INVALID_REQUEST', 'This is no request for a quote.'), 422);
    const { context, ...request } = parsed.output;
    const decide = (key: string): Promise<FlagReading> =>
      decideFlag(key, c, flags.read(key, contextOf(context)));
    const [volumeDiscount, expressDelivery] = await Promise.all([
      decide('volume-discount'),
      decide('express-delivery'),
    ]);
    return c.json(calculateQuote(request, { volumeDiscount, expressDelivery: expressDelivery.enabled }));
  });

  return { fetch: (request) => app.fetch(request) };
}

/** A verified override wins over what the flag server says; one of another kind changes nothing. */
async function decideFlag(key: string, c: Context, read: Promise<FlagReading>): Promise<FlagReading> {
  const real = await read;
  const enabled = requestFlags.isOn(key, c, real.enabled);
  return { enabled, reason: typeof requestFlags.forced(c).get(key) === 'boolean' ? 'OVERRIDE' : real.reason };
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
