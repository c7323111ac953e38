import { createDenyList } from '@halyard/grants/service';
import { listenUntilSignal } from './listenUntilSignal.ts';
import { logAudit } from './logAudit.ts';
import { playgroundSecrets } from './playgroundSecrets.ts';
import { loadDenied } from './pricing/loadDenied.ts';
import { createPricing } from './pricing/createPricing.ts';
import { readSettings } from './readSettings.ts';

const { pricingPort, flagServerUrl, shopUrl, dataFolder } = readSettings(process.env);
const { serviceToken, grantPublicKey } = await playgroundSecrets(dataFolder, process.env);
const denyList = createDenyList({ load: () => loadDenied(shopUrl, serviceToken) });
const { fetch } = createPricing({ flagServerUrl, serviceToken, grantPublicKey, denyList, onAudit: logAudit });
await listenUntilSignal({ name: 'pricing', port: pricingPort, fetch });
