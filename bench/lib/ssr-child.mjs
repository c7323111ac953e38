// node lib/ssr-child.mjs <server bundle> <n> <ms>   (NODE_ENV=production)
import { createRequire } from 'node:module';
const [, , file, n, ms] = process.argv;
const require = createRequire(import.meta.url);
const write = process.stdout.write.bind(process.stdout);
try {
  const r = await require(file).run(Number(n), Number(ms));
  write('\n@@' + JSON.stringify(r) + '\n', () => process.exit(0));
} catch (e) {
  write('\n@@' + JSON.stringify({ supported: true, error: String(e?.stack ?? e).slice(0, 600) }) + '\n', () =>
    process.exit(0),
  );
}
