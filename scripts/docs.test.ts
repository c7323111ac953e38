// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** Every file below a folder, but not what was installed or built: that takes seconds to walk. */
const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return ['node_modules', 'dist'].includes(entry.name) ? [] : walk(path);
  });
const listed = (folder: string, ending: RegExp) => walk(folder).filter((file) => ending.test(file));
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

  describe('on threats', () => {
    const rows = [...read('docs/security/threats.md').matchAll(/^\| (T\d+)\s+\| (P\d)\s+\|(.*)\|$/gm)];
    const numbers = rows.map(([, row = '']) => row);

    it('name each row from T1 to T44 once, in order', () => {
      expect(numbers).toEqual(Array.from({ length: 44 }, (_, index) => `T${index + 1}`));
    });

    it.each(rows.map(([, row = '', priority = '', cells = '']) => ({ row, priority, cells })))(
      'name tests of $row whose titles begin with it',
      ({ row, priority, cells }) => {
        const files = [...cells.matchAll(/\]\(\.\.\/\.\.\/([^)]+)\)/g)].map(([, file = '']) => file);
        // What comes later may do without a test, and then says why.
        expect(files.length).toBeGreaterThanOrEqual(priority === 'P2' ? 0 : 1);
        const title = new RegExp(`['"\`](?:T\\d+, )*${row}(?:, T\\d+)*: `);
        expect(files.filter((file) => !title.test(read(file)))).toEqual([]);
      },
    );

    it('leave out no test that carries the number of a row', () => {
      const tests = ['packages', 'playground', 'e2e', 'scripts'].flatMap((folder) =>
        listed(folder, /\.(test|spec)\.tsx?$/),
      );
      const table = read('docs/security/threats.md');
      const carriers = tests.filter((file) => /['"`](?:T\d+, )*T\d+: /.test(read(file)));
      expect(carriers.length).toBeGreaterThan(30);
      expect(carriers.filter((file) => !table.includes(`(../../${file})`))).toEqual([]);
    });
  });

  it('integrate grants in ten lines', () => {
    const [, section = ''] = read('docs/security/README.md').split('## What an app team writes');
    const blocks = [...(section.split('\n## ')[0] ?? '').matchAll(/```tsx?\n([^`]*(?:`[^`]+`[^`]*)*?)```/g)];
    const lines = blocks
      .flatMap(([, code = '']) => code.split('\n'))
      .filter((line) => /^(?!\/\/)./.test(line));
    expect(blocks).toHaveLength(2);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(10);
  });

  it('have evidence for each line of the ASVS', () => {
    const rows = [...read('docs/security/asvs.md').matchAll(/^\| (\d[\d.–]+)\s+\|[^|]+\|(.*)\|$/gm)];
    expect(rows.length).toBeGreaterThan(50);
    const known = read('docs/security/threats.md');
    for (const [, line = '', how = ''] of rows) {
      const threats = how.match(/\bT\d+\b/g) ?? [];
      expect(
        threats.filter((row) => !known.includes(`| ${row} `)),
        line,
      ).toEqual([]);
      // A test, the code itself, another line, or a word on who has to do it.
      expect(threats.length > 0 || /\]\(|^\s*(?:app|as \d[\d.]+)\s*$/.test(how), line).toBe(true);
    }
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
