// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const textsOf = (folder: string) =>
  readdirSync(join(root, folder)).map((file) => readFileSync(join(root, folder, file), 'utf8'));

it('every row of the fault table has a test that is named after it', () => {
  const table = readFileSync(join(root, 'docs/faults.md'), 'utf8');
  const rows = [...table.matchAll(/^\| (F\d+) /gm)].map(([, row]) => row);
  const tests = [...textsOf('e2e/faults'), ...textsOf('packages/testing/src/fault-server')].join('\n');
  const named = new Set([...tests.matchAll(/['`](F\d+)(?:: |')/g)].map(([, row]) => row));
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => !named.has(row))).toEqual([]);
});
