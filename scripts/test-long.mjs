// npm run test:long: the suites that read HALYARD_LONG, with their long counts, and what is too long for every day: every
// React on every Node, coverage, inverted conditions, and types under an older TypeScript. Takes about an hour.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installTestPrograms, installWorkspace } from './bootstrap.mjs';
import { buildPages } from './buildPages.mjs';
import { root, run, runAll } from './run.mjs';

await installWorkspace();
await installTestPrograms();

const readsCount = (file) => /HALYARD_LONG|isLong/.test(readFileSync(join(root, file), 'utf8'));
const long = { HALYARD_LONG: process.env.HALYARD_LONG ?? '1' };
const suites = readdirSync(join(root, 'packages'))
  .map((name) => `packages/${name}/src`)
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, String(file))),
  )
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter(readsCount);

// The titles name the counts, so the verbose reporter prints them.
const passed = await run('vitest', ['run', '--project', 'unit', '--reporter=verbose', ...suites], long);

const pages = readdirSync(join(root, 'e2e'), { recursive: true })
  .map((file) => join('e2e', String(file)))
  .filter((file) => file.endsWith('.spec.ts'))
  .filter(readsCount);
const pagesPassed = (await buildPages()) && (await run('playwright', ['test', ...pages], long));
if (!passed || !pagesPassed) process.exit(1);

await runAll([
  ['node', 'scripts/coverage.mjs'],
  ['node', 'scripts/mutants.mjs', '--self-check'],
  ['node', 'scripts/mutants.mjs'],
  ['tsdown'],
  ['node', 'scripts/consumer.mjs'],
  ['node', 'scripts/consumer.mjs', '5.9.3'],
  ['node', 'scripts/matrix.mjs'],
]);
