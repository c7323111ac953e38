// Gives `import css from './x.css?inline'` the text of the file in a package's build, as Vite does.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const request = /\.css\?inline$/;
const inlined = /\.css\.js$/;

/** A plugin for tsdown. */
export const inlineCss = {
  name: 'inline-css',
  resolveId: {
    filter: { id: request },
    /** @param {string} id @param {string} [importer] */
    handler: (id, importer = '') => resolve(dirname(importer), id.replace(request, '.css.js')),
  },
  load: {
    filter: { id: inlined },
    /** @param {string} id */
    handler: async (id) =>
      `export default ${JSON.stringify(shorten(await readFile(id.replace(inlined, '.css'), 'utf8')))};`,
  },
};

/**
 * Comments go, and blanks where no selector needs them. No text in these sheets has either.
 * @param {string} css
 */
function shorten(css) {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();
}
