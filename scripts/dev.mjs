// npm run dev: the shop with hot reload, for those who change it, in front of the playground's real backend.
import { join } from 'node:path';
import { installWorkspace } from './bootstrap.mjs';
import { buildPages } from './buildPages.mjs';
import { root, run } from './run.mjs';
import { createStack } from './stack.mjs';

await installWorkspace();
if (!(await buildPages())) process.exit(1);

const ports = {
  shop: Number(process.env.PORT_SHOP ?? 5173),
  server: Number(process.env.PORT_SERVER ?? 8787),
  pricing: Number(process.env.PORT_PRICING ?? 8788),
};
const stack = createStack({ ports, data: process.env.HALYARD_DATA ?? join(root, '.halyard') });
for (const service of ['server', 'pricing', 'shop']) await stack.start(service);
process.on('SIGINT', () => {}); // Vite ends by it, and then we do.
process.on('SIGTERM', () => void stack.stop().then(() => process.exit(0)));
await run('vite', ['playground', '--config', 'vite.config.ts']);
await stack.stop();
