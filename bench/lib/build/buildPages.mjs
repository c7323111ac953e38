import { join } from 'node:path';
import { build } from 'vite';
import { buildFolder } from '../folders.mjs';
import { viteOptions } from './viteOptions.mjs';
import { writeEntry } from './writeEntry.mjs';

/** Builds a page of each adapter; gives the folder. */
export async function buildPages(names, mode) {
  const outDir = join(buildFolder, `browser-${mode}`);
  await build({
    ...viteOptions,
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: mode === 'production',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, entryOf(name)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  return outDir;
}

const entryOf = (name) =>
  writeEntry(`${name}.ts`, [
    `import * as adapter from '../../adapters/${name}';`,
    `import { install } from '../../src/page/install';`,
    'install(adapter);',
  ]);
