// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const packages = join(import.meta.dirname, '..', 'packages');
/** Which package may use which, beside what npm has. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  sources: ['core'],
  react: ['core'],
  grants: ['core'],
  overlay: ['core', 'react'],
  server: ['core', 'grants'],
  storybook: ['core', 'react'],
  testing: ['core', 'react', 'grants'],
};
const isProduct = (file: string) => /\.tsx?$/.test(file) && !/\.test(-d)?\.tsx?$|(^|\/)testing\//.test(file);

function importsOf(name: string): string[] {
  const folder = join(packages, name, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isProduct);
  return files.flatMap((file) => {
    // In double quotes there is only text, such as the code that a tester copies.
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(/"[^"\n]*"/g, '');
    return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '');
  });
}

describe('the arrows between packages', () => {
  it.each(Object.entries(arrows))('%s uses only %j of ours', (name, allowed) => {
    const ours = importsOf(name).flatMap((imported) => /^@halyard\/([a-z]+)/.exec(imported)?.[1] ?? []);
    expect(importsOf(name).length).toBeGreaterThan(0);
    expect(ours.filter((one) => !allowed.includes(one))).toEqual([]);
  });

  it.each(Object.keys(arrows))('%s declares what it imports, and reaches into no other package', (name) => {
    const {
      dependencies = {},
      peerDependencies = {},
      devDependencies = {},
    } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const declared = Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies });
    const imports = importsOf(name);
    const packageNames = imports
      .filter((imported) => !/^(\.|node:)/.test(imported))
      .map((imported) =>
        imported
          .split('/')
          .slice(0, imported.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(packageNames.filter((imported) => !declared.includes(imported))).toEqual([]);
    expect(imports.filter((imported) => /^(\.\.\/)+[a-z]+\/(src|dist)\//.test(imported))).toEqual([]);
  });
});
