// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders = [
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`),
  'packages/server/admin-panel/src',
  'playground',
];
const product = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test(-d)?\.|(^|\/)(testing|dist|node_modules)\//.test(file))
    .map((file) => join(folder, file)),
);
/** Comments may speak of what code must not do. */
const code = (file: string) =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
const filesWith = (pattern: RegExp) => product.filter((file) => pattern.test(code(file)));

describe('the code that is shipped', () => {
  it('is all looked at', () => {
    expect(product.length).toBeGreaterThan(300);
    expect(filesWith(/export function resolveFlag/)).toEqual(['packages/core/src/resolveFlag.ts']);
  });

  it('T17: never makes markup or code of a text', () => {
    const sinks =
      /\.(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function|DOMParser|createContextualFragment|setHTMLUnsafe|srcdoc/;
    expect(filesWith(sinks)).toEqual([]);
  });

  it('T20: never makes a pattern of data', () => {
    expect(filesWith(/\bRegExp\(/)).toEqual([]);
  });

  it('T32: adds no style element, style attribute, script address or worker to a page', () => {
    expect(
      filesWith(/createElement\('(style|script|link)'|setAttribute\('style'|new (Shared)?Worker|cssText/),
    ).toEqual([]);
  });

  it('T34: replaces no function of the page', () => {
    const patched =
      /(globalThis|window)\.(fetch|XMLHttpRequest|WebSocket|EventSource|open)\s*=[^=]|\.prototype\.\w+\s*=[^=]/;
    expect(filesWith(patched)).toEqual([]);
  });
});
