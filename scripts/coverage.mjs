// npm run coverage: what the tests of core and react reach of them; fails where they miss more than 2 % of a package's branches.
import { join } from 'node:path';
import { installWorkspace } from './bootstrap.mjs';
import { root, run } from './run.mjs';

await installWorkspace();
const held = ['core', 'react'];
const args = [
  'run',
  '--project=unit',
  '--typecheck.enabled=false',
  ...['core', 'react', 'testing'].map((name) => `packages/${name}/src`),
  '--coverage.enabled',
  ...held.map((name) => `--coverage.include=packages/${name}/src/**`),
  ...['text-summary', 'html'].map((name) => `--coverage.reporter=${name}`),
  `--coverage.reportsDirectory=${join(root, '.cache', 'coverage')}`,
];
process.exit((await run('vitest', args, { HALYARD_COVERAGE: process.env.HALYARD_COVERAGE ?? '98' })) ? 0 : 1);
