import { createDenyList } from '@halyard/grants/service';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenLocally } from '../listenLocally.ts';
import { playgroundSecrets, type PlaygroundSecrets } from '../playgroundSecrets.ts';
import { loadDenied } from '../pricing/loadDenied.ts';
import { createPricing } from '../pricing/createPricing.ts';
import type { AuditEvent } from '../shop/AuditEvent.ts';
import { createShop } from '../shop/createShop.ts';
import { createTestBrowser, type TestBrowser } from './createTestBrowser.ts';
import { startTestFlagServer } from './startTestFlagServer.ts';
import { writeTestPage } from './writeTestPage.ts';

/** The whole playground on free ports, with data of its own. */
export interface TestPlayground {
  readonly shopUrl: string;
  readonly pricingUrl: string;
  readonly flagServerUrl: string;
  readonly secrets: PlaygroundSecrets;
  /** Every audit event of shop and pricing so far. */
  readonly audit: readonly AuditEvent[];
  /** A browser nobody has used yet. */
  openBrowser(): TestBrowser;
  /** From here on nobody reaches the flag server. */
  disconnectFlagServer(): Promise<void>;
  stop(): Promise<void>;
}

/** Nobody listens on the discard port. */
const nowhere = 'http://127.0.0.1:9';

/**
 * Starts the real shop, the real `pricing` and the real flag server; only the built page is a small stand-in. A test that
 * reads no real flag can do without the flag server, which takes longest to start.
 */
export async function startTestPlayground({ withFlagServer = true } = {}): Promise<TestPlayground> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'chandlery-'));
  const secrets = await playgroundSecrets(dataFolder, {});
  const { serviceToken, grantPublicKey } = secrets;
  const flagServer = withFlagServer ? await startTestFlagServer(dataFolder, serviceToken) : undefined;
  const flagServerUrl = flagServer?.url ?? nowhere;
  const audit: AuditEvent[] = [];
  const onAudit = (event: AuditEvent): number => audit.push(event);
  const denyList = createDenyList({ load: () => loadDenied(listening.url, serviceToken) });
  const { fetch } = createPricing({ flagServerUrl, serviceToken, grantPublicKey, denyList, onAudit });
  const pricing = await listenLocally({ port: 0, fetch });
  const shop = await createShop({
    shopUrl: 'http://127.0.0.1:5173',
    flagServerUrl,
    pricingUrl: pricing.url,
    dataFolder,
    pageFolder: await writeTestPage(dataFolder),
    secrets,
    onAudit,
  });
  const listening = await listenLocally({ port: 0, fetch: shop.fetch, shield: shop.shield });
  return {
    shopUrl: listening.url,
    pricingUrl: pricing.url,
    flagServerUrl,
    secrets,
    audit,
    openBrowser: () => createTestBrowser(listening.url),
    disconnectFlagServer: async () => flagServer?.disconnect(),
    async stop() {
      await listening.close();
      await pricing.close();
      await flagServer?.stop();
      await shop.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
