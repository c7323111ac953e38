// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const listed = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !/node_modules|\/dist\//.test(file))
    .map((file) => join(folder, file));
const sources = ['packages', 'playground'].flatMap((folder) => listed(folder, /(?<!\.test|\.test-d)\.tsx?$/));
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', ...listed('docs', /\.md$/)];

describe('the documents', () => {
  it('have a page for every code that can be reported, and none for another', () => {
    const used = new Set(sources.flatMap((file) => read(file).match(/HAL-\d{3}/g) ?? []));
    const described = new Set(listed('docs/errors', /HAL-\d{3}\.md$/).map((file) => file.slice(-10, -3)));
    expect([...used].toSorted()).toEqual([...described].toSorted());
  });

  it.each(pages)('%s links only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((found) => found[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('begin with a README that is short, and shows code early', () => {
    const lines = read('README.md').split('\n');
    expect(lines.length).toBeLessThanOrEqual(150);
    expect(lines.findIndex((line) => line.startsWith('```tsx'))).toBeLessThan(25);
  });

  it('keep CONTRIBUTING short', () => {
    expect(read('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(90);
  });

  it('use in the README only what the packages export', () => {
    const imports = [...read('README.md').matchAll(/import \{([^}]+)\} from '(@halyard\/[^']+)'/g)];
    expect(imports.length).toBeGreaterThan(3);
    for (const [, names = '', entry = ''] of imports) {
      const [, name = '', sub = 'index'] = /^@halyard\/([a-z]+)(?:\/(.+))?$/.exec(entry) ?? [];
      const exported = read(
        existsSync(join(root, `packages/${name}/src/${sub}.ts`))
          ? `packages/${name}/src/${sub}.ts`
          : `packages/${name}/src/${sub}/index.ts`,
      );
      for (const imported of names.split(',')) expect(exported, entry).toContain(imported.trim());
    }
  });

  it('show the recipes of docs/telemetry.md as they are tested', () => {
    const recipes = [
      ...read('docs/telemetry.md').matchAll(/```ts\n\/\/ (attribute\w+\.ts)\n([^`]*(?:`[^`]+`[^`]*)*?)```/g),
    ];
    expect(recipes.map(([, file]) => file)).toEqual(['attributeVitals.ts', 'attributeErrors.ts']);
    for (const [, file, code] of recipes) expect(code).toBe(read(`e2e/pages/telemetry/${file}`));
  });
});
