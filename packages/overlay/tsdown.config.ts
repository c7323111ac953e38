import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'tsdown';

const request = /\.css\?inline$/;
const inlined = /\.css\.js$/;

/** Gives `import css from './x.css?inline'` the text of the file, as Vite does. */
const inlineCss = {
  name: 'inline-css',
  resolveId: {
    filter: { id: request },
    handler: (id: string, importer = ''): string =>
      resolve(dirname(importer), id.replace(request, '.css.js')),
  },
  load: {
    filter: { id: inlined },
    handler: async (id: string): Promise<string> =>
      `export default ${JSON.stringify(shorten(await readFile(id.replace(inlined, '.css'), 'utf8')))};`,
  },
};

/** Comments go, and blanks where no selector needs them. No text in these sheets has either. */
function shorten(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();
}

export default defineConfig({
  entry: ['src/index.ts'],
  platform: 'neutral',
  format: 'esm',
  dts: { oxc: true },
  unbundle: true,
  sourcemap: true,
  plugins: [inlineCss],
  publint: true,
  attw: { profile: 'esm-only', level: 'error' },
});
