import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { benchFolder } from '../folders.mjs';
import { viteOptions } from './viteOptions.mjs';
import { writeEntry } from './writeEntry.mjs';

/** The bytes of a production build of `size/<name>.tsx`, React external; lazy chunks are counted apart. */
export async function measureBundle(name) {
  const app = join(benchFolder, 'size', `${name}.tsx`);
  const fromAdapter = !existsSync(app);
  const chunks = await buildApp(fromAdapter ? writeAppOf(name) : app, name);
  const eager = reachedFrom(
    chunks.find((chunk) => chunk.isEntry),
    chunks,
  );
  const lazy = chunks.filter((chunk) => !eager.has(chunk));
  return {
    ...weigh([...eager]),
    fromAdapter,
    lazyChunks: lazy.length,
    lazyGzip: lazy.length ? weigh(lazy).gzip : 0,
  };
}

/** Where nobody wrote the smallest app: one from the adapter, which then carries its flip and read code too. */
function writeAppOf(name) {
  return writeEntry(`${name}.size.ts`, [
    `import { createElement } from 'react';`,
    `import { createClient, useBool } from '../../adapters/${name}';`,
    'const { Provider } = await createClient({ a: true });',
    `function Feature() { return createElement('p', null, useBool('a') ? 'on' : 'off'); }`,
    'export default function App() { return createElement(Provider, null, createElement(Feature)); }',
  ]);
}

async function buildApp(entry, fileName) {
  const built = await build({
    ...viteOptions,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      lib: { entry, formats: ['es'], fileName },
      rollupOptions: { external: [/^react($|\/)/, /^react-dom($|\/)/], output: { minify: true } },
    },
  });
  return [built]
    .flat()
    .flatMap(({ output }) => output)
    .filter(({ type }) => type === 'chunk');
}

function reachedFrom(entry, chunks, reached = new Set()) {
  if (!entry || reached.has(entry)) return reached;
  reached.add(entry);
  for (const name of entry.imports) {
    reachedFrom(
      chunks.find(({ fileName }) => fileName === name),
      chunks,
      reached,
    );
  }
  return reached;
}

function weigh(chunks) {
  const bytes = Buffer.from(chunks.map(({ code }) => code).join('\n'));
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, brotli).length,
  };
}
