// node lib/renderInChild.mjs <server bundle> <flags> <ms>: prints what src/measureServer.tsx gives, behind @@.
import { createRequire } from 'node:module';

const [, , bundle, count, ms] = process.argv;
const write = process.stdout.write.bind(process.stdout);
const answer = await createRequire(import.meta.url)(bundle)
  .run(Number(count), Number(ms))
  .catch((error) => ({ supported: true, error: String(error?.stack ?? error).slice(0, 600) }));
write(`\n@@${JSON.stringify(answer)}\n`, () => process.exit(0));
