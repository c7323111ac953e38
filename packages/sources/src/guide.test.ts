// @vitest-environment node
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const folder = join(import.meta.dirname, '../.guide');
const guide = readFileSync(join(root, 'docs/add-a-backend.md'), 'utf8');
const [source = '', test = '', usage = ''] = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'acme.ts'), source);
writeFileSync(join(folder, 'acme.test.ts'), test);
writeFileSync(join(folder, 'usage.ts'), usage);
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../../tsconfig.base.json',
    compilerOptions: { types: ['node'] },
    files: ['acme.ts', 'acme.test.ts', 'usage.ts'],
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

// Whoever follows the guide runs this file; here it adds its tests to these.
const written = `${folder}/acme.test.ts`;
await import(/* @vite-ignore */ written);

describe('the guide to a backend of your own', () => {
  it('has code that compiles', { timeout: 120_000 }, async () => {
    const compiler = join(root, 'node_modules/.bin/tsc');
    await expect(promisify(execFile)(compiler, ['-p', folder])).resolves.toMatchObject({ stdout: '' });
  });

  it('keeps its word: a source of at most 80 lines, a test of at most 20', () => {
    expect(source.split('\n').length).toBeLessThanOrEqual(80);
    expect(test.split('\n').length).toBeLessThanOrEqual(20);
  });
});
