// npm run check: format, lint, dead code, types, packaging and sizes; that every condition of the decision is tested; and that
// an app compiles against the packages as they are published.
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
  ['node', 'scripts/mutants.mjs'],
  ['tsdown'],
  ['node', 'scripts/consumer.mjs'],
  ['size-limit', '--config', 'size-limit.config.mjs'],
]);
