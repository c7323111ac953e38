import { join } from 'node:path';
import { createFlagServer, listen } from '@halyard/server';
import { closeOnSignal } from './closeOnSignal.ts';
import { seed } from './flag-server/seed.ts';
import { playgroundSecrets } from './playgroundSecrets.ts';
import { hostname, readSettings } from './readSettings.ts';

const { flagServerPort, dataFolder, databaseUrl, allowedOrigins } = readSettings(process.env);
const { serviceToken } = await playgroundSecrets(dataFolder, process.env);
const server = await createFlagServer({
  ...(databaseUrl ? { databaseUrl } : { dataFolder: join(dataFolder, 'flags') }),
  serviceTokens: [serviceToken],
  allowedOrigins,
  seed,
  // Standard output is for the one line that says it is ready.
  log: (event) => event.level !== 'info' && console.error(JSON.stringify(event)),
});
const listening = await listen(server, { port: flagServerPort, hostname });
closeOnSignal(async () => {
  await listening.close();
  await server.close();
});
console.log(`flag server ready at http://${hostname}:${flagServerPort}`);
