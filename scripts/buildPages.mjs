// Builds the pages that browsers load: the shop, and the flag server's admin panel.
import { run } from './run.mjs';

const vite = ['build', '--config', 'vite.config.ts', '--logLevel', 'warn'];

/** @returns {Promise<boolean>} whether both were built */
export async function buildPages() {
  const shop = ['playground', ...vite.slice(1)];
  const panel = [
    'packages/server/admin-panel',
    ...vite.slice(1),
    '--base',
    '/admin/',
    '--outDir',
    '../dist/admin-panel',
  ];
  return (await run('vite', ['build', ...shop])) && (await run('vite', ['build', ...panel]));
}
