// Everything that is built: browser bundles (vite, production and development), SSR bundles (esbuild), size bundles (vite).
import { build as vite, defaultClientConditions } from 'vite';
import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const OUT = path.join(ROOT, '.build');

export function discover() {
  return fs
    .readdirSync(path.join(ROOT, 'adapters'))
    .filter((f) => /\.tsx?$/.test(f))
    .map((f) => f.replace(/\.tsx?$/, ''));
}

// Halyard is bundled from its sources: tsconfig.json says where an entry lies, the condition how packages find each other.
const SOURCE = '@halyard/source';
const quiet = {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  clearScreen: false,
  resolve: {
    tsconfigPaths: true,
    conditions: [SOURCE, ...defaultClientConditions],
    // The workspace has a React of its own; two in one page do not know each other.
    dedupe: ['react', 'react-dom', 'zustand'],
  },
};

export async function buildBrowser(names, mode) {
  const out = path.join(OUT, 'browser-' + mode);
  const entries = path.join(OUT, 'entries');
  fs.mkdirSync(entries, { recursive: true });
  const input = {};
  for (const n of names) {
    const f = path.join(entries, n + '.ts');
    fs.writeFileSync(
      f,
      `import * as a from '../../adapters/${n}';\nimport { install } from '../../src/page';\ninstall(a as never);\n`,
    );
    input[n] = f;
  }
  await vite({
    ...quiet,
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      minify: mode === 'production',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1e9,
      rollupOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  return out;
}

export async function buildServer(names) {
  const out = path.join(OUT, 'server');
  fs.mkdirSync(out, { recursive: true });
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: names.map((n) => ({ in: path.join(OUT, 'entries', n + '.server.ts'), out: n })),
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    conditions: [SOURCE, 'module'],
    external: ['react', 'react-dom'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return out;
}
export function writeServerEntries(names) {
  const entries = path.join(OUT, 'entries');
  fs.mkdirSync(entries, { recursive: true });
  for (const n of names)
    fs.writeFileSync(
      path.join(entries, n + '.server.ts'),
      `import * as a from '../../adapters/${n}';\nimport { ssr } from '../../src/server';\nexport const meta = a.meta;\nexport const run = (n: number, ms: number) => ssr(a as never, n, ms);\n`,
    );
}

/** (a) production library-mode build of size/<name>.tsx, React external. */
export async function sizeOf(name) {
  let file = path.join(ROOT, 'size', name + '.tsx');
  const fromAdapter = !fs.existsSync(file);
  if (fromAdapter) {
    // No hand-written minimal app: build one from the adapter. It then also carries the adapter's flip and read code.
    file = path.join(OUT, 'entries', name + '.size.ts');
    fs.writeFileSync(
      file,
      `import { createElement as h } from 'react';\nimport { createClient, useBool } from '../../adapters/${name}';\nconst c = createClient({ a: true }) as any;\nfunction Feature() { return h('p', null, useBool('a') ? 'on' : 'off'); }\nexport default function App() { return h(c.Provider, null, h(Feature)); }\n`,
    );
  }
  const res = await vite({
    ...quiet,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      lib: { entry: file, formats: ['es'], fileName: name },
      rollupOptions: { external: [/^react($|\/)/, /^react-dom($|\/)/], output: { minify: true } },
    },
  });
  const outputs = (Array.isArray(res) ? res : [res])
    .flatMap((r) => r.output)
    .filter((o) => o.type === 'chunk');
  const entry = outputs.find((o) => o.isEntry);
  const eager = new Set();
  (function walk(c) {
    if (!c || eager.has(c)) return;
    eager.add(c);
    for (const i of c.imports) walk(outputs.find((o) => o.fileName === i));
  })(entry);
  const m = (set) => {
    const buf = Buffer.from([...set].map((c) => c.code).join('\n'));
    return {
      min: buf.length,
      gzip: zlib.gzipSync(buf, { level: 9 }).length,
      brotli: zlib.brotliCompressSync(buf, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    };
  };
  const lazy = outputs.filter((o) => !eager.has(o));
  return {
    ...m(eager),
    fromAdapter,
    lazyChunks: lazy.length,
    lazyGzip: lazy.length ? m(lazy).gzip : 0,
    externals: [...new Set([...eager].flatMap((c) => c.imports))].filter((i) => /^react/.test(i)),
  };
}
