import { listenUntilSignal } from './listenUntilSignal.ts';
import { logAudit } from './logAudit.ts';
import { playgroundSecrets } from './playgroundSecrets.ts';
import { createPricing } from './pricing/createPricing.ts';
import { readSettings } from './readSettings.ts';

const { pricingPort, flagServerUrl, dataFolder } = readSettings(process.env);
const { serviceToken, grantPublicKey } = await playgroundSecrets(dataFolder, process.env);
const { fetch } = createPricing({ flagServerUrl, serviceToken, grantPublicKey, onAudit: logAudit });
await listenUntilSignal({ name: 'pricing', port: pricingPort, fetch });
