import { join } from 'node:path';
import { build } from 'esbuild';
import { benchFolder, buildFolder } from '../folders.mjs';
import { sourceCondition } from './viteOptions.mjs';
import { writeEntry } from './writeEntry.mjs';

/** Builds what Node renders of each adapter; gives the folder. */
export async function buildServers(names) {
  const outdir = join(buildFolder, 'server');
  await build({
    absWorkingDir: benchFolder,
    entryPoints: names.map((name) => ({ in: entryOf(name), out: name })),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    conditions: [sourceCondition, 'module'],
    external: ['react', 'react-dom'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outdir;
}

const entryOf = (name) =>
  writeEntry(`${name}.server.ts`, [
    `import * as adapter from '../../adapters/${name}';`,
    `import { measureServer } from '../../src/measureServer';`,
    'export const { meta } = adapter;',
    'export const run = (count: number, ms: number) => measureServer(adapter, count, ms);',
  ]);
