import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { createGrantIssuer, createRevocations } from '@halyard/grants/issuer';
import { audience } from '../audience.ts';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createFlagReader } from '../createFlagReader.ts';
import { demoAccounts, demoStaff } from '../demoPeople.ts';
import type { PlaygroundSecrets } from '../playgroundSecrets.ts';
import { products } from '../products.ts';
import type { AuditEvent } from './AuditEvent.ts';
import { createAccounts } from './accounts/createAccounts.ts';
import { answerError } from './answerError.ts';
import { answerPrivately } from './answerPrivately.ts';
import { createSessions } from './createSessions.ts';
import { createSignedCookies } from './createSignedCookies.ts';
import { readForcedFlags } from './readForcedFlags.ts';
import { recogniseVisitor } from './recogniseVisitor.ts';
import { requireOwnOrigin } from './requireOwnOrigin.ts';
import { accountRoutes } from './routes/accountRoutes.ts';
import { auditRoutes } from './routes/auditRoutes.ts';
import { cartRoutes } from './routes/cartRoutes.ts';
import { fileRoutes } from './routes/fileRoutes.ts';
import { grantRoutes } from './routes/grantRoutes.ts';
import { ofrepRoutes } from './routes/ofrepRoutes.ts';
import { orderRoutes } from './routes/orderRoutes.ts';
import { pageRoutes } from './routes/pageRoutes.ts';
import { staffRoutes } from './routes/staffRoutes.ts';
import type { ShopEnvironment } from './ShopEnvironment.ts';
import { createStaffMembers } from './staff/createStaffMembers.ts';
import { createShopStore } from './store/createShopStore.ts';
import { answerStrictly, strictHeaders } from './strictHeaders.ts';

/** What the shop needs to know. */
export interface ShopOptions {
  /** The shop's own origin, which its grants name as their issuer. */
  readonly shopUrl: string;
  readonly flagServerUrl: string;
  readonly pricingUrl: string;
  /** Accounts, carts and orders are kept in `shop.json` in here. */
  readonly dataFolder: string;
  /** The built page. */
  readonly pageFolder: string;
  readonly secrets: PlaygroundSecrets;
  /** How many grants one member of staff may ask for in a minute. Default: 10. */
  readonly grantsPerMinute?: number;
  /** Receives who got a grant, what was forced or refused with one, and what testers do in the page; never a token. */
  readonly onAudit: (event: AuditEvent) => void;
}

/** The shop's backend as something that answers requests. */
export interface Shop {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Keeps a flood of bad grants away from it (T16). */
  readonly shield: (listener: RequestListener) => RequestListener;
  /** Resolves once everything is on disk. */
  close(): Promise<void>;
}

const eightHoursInSeconds = 8 * 60 * 60;
const thirtyDaysInSeconds = 30 * 24 * 60 * 60;

/**
 * Chandlery's own backend: serves the built page, says who the visitor is, takes orders, asks `pricing`, stands between the
 * page and the flag server, and mints grants for its staff.
 */
export async function createShop(options: ShopOptions): Promise<Shop> {
  const {
    flagServerUrl,
    pricingUrl,
    shopUrl,
    dataFolder,
    pageFolder,
    secrets,
    onAudit,
    grantsPerMinute = 10,
  } = options;
  const { serviceToken, grantPublicKey, grantPrivateKey, cookieKey } = secrets;
  const store = await createShopStore(join(dataFolder, 'shop.json'));
  const accounts = await createAccounts(store, demoAccounts);
  const staffMembers = await createStaffMembers(demoStaff);
  const cookies = createSignedCookies(cookieKey);
  const sessions = createSessions({
    store,
    cookies,
    kind: 'account',
    lifetimeSeconds: thirtyDaysInSeconds,
    sameSite: 'Lax',
  });
  const staffSessions = createSessions({
    store,
    cookies,
    kind: 'staff',
    lifetimeSeconds: eightHoursInSeconds,
    sameSite: 'Strict',
  });
  const flags = createFlagReader({ flagServerUrl, serviceToken, domain: `shop ${flagServerUrl}` });
  const pricing = { pricingUrl, serviceToken };
  const revocations = createRevocations({ audience, onAudit });
  const issuer = createGrantIssuer({
    privateKey: grantPrivateKey,
    issuer: shopUrl,
    audience,
    denyList: revocations,
    grantsPerMinute,
    onAudit,
  });

  // A slash at the end of an address makes no difference.
  const app = new Hono<ShopEnvironment>({ strict: false });
  app.onError(answerError);
  app.use(answerStrictly);
  app.route('/', fileRoutes(pageFolder));
  app.use(answerPrivately);
  const fromOwnPage = [requireOwnOrigin, bodyLimit({ maxSize: 32 * 1024 })] as const;
  // Grants concern no customer: whoever floods their address is made no visitor of, and looked at once (T16).
  app.post('/flags/*', ...fromOwnPage);
  app.route('/flags', grantRoutes({ staffSessions, issuer, issuerName: shopUrl, revocations, serviceToken }));
  app.use(recogniseVisitor({ cookies, sessions, accounts }));
  // The page asks the flag server by POST; those change nothing and read nothing of the body.
  app.route('/ofrep', ofrepRoutes({ flagServerUrl, serviceToken }));
  app.use(...fromOwnPage);
  app.use(readForcedFlags({ grantPublicKey, denyList: revocations, onAudit }));
  app.route('/flags', auditRoutes({ onAudit }));
  app.route('/staff/api', staffRoutes({ staffMembers, staffSessions, store }));
  app.get('/api/products', (c) => c.json({ products }));
  app.route('/api', accountRoutes({ accounts, sessions, store, grantPublicKey }));
  app.route('/api', cartRoutes({ store, pricing }));
  app.route('/api', orderRoutes({ store, pricing, flags }));
  app.route('/', pageRoutes({ pageFolder, grantPublicKey }));

  return {
    fetch: (request) => app.fetch(request),
    shield: (listener) => issuer.shield(listener, { headers: strictHeaders }),
    close: () => store.save(),
  };
}
