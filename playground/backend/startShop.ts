import { join } from 'node:path';
import { listenUntilSignal } from './listenUntilSignal.ts';
import { logAudit } from './logAudit.ts';
import { playgroundSecrets } from './playgroundSecrets.ts';
import { readSettings } from './readSettings.ts';
import { createShop } from './shop/createShop.ts';

const { shopPort, shopUrl, flagServerUrl, pricingUrl, dataFolder, grantsPerMinute } = readSettings(
  process.env,
);
const shop = await createShop({
  shopUrl,
  flagServerUrl,
  pricingUrl,
  grantsPerMinute,
  dataFolder,
  pageFolder: join(import.meta.dirname, '..', 'dist'),
  secrets: await playgroundSecrets(dataFolder, process.env),
  onAudit: logAudit,
});
await listenUntilSignal({
  name: 'shop',
  port: shopPort,
  fetch: shop.fetch,
  shield: shop.shield,
  close: () => shop.close(),
});
