// npm run check: format, lint, dead code, types, packaging and sizes.
import { installWorkspace } from './bootstrap.mjs';
import { runAll } from './run.mjs';

await installWorkspace();
await runAll([
  ['oxfmt', '--check', '.'],
  ['oxlint'],
  ['knip'],
  ['sherif'],
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'tsconfig.packages.json'],
  ['tsdown'],
  ['size-limit'],
]);
