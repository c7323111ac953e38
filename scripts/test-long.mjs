// npm run test:long: the suites that read HALYARD_LONG, with their long counts; takes about a quarter of an hour.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWorkspace } from './bootstrap.mjs';
import { root, run } from './run.mjs';

await installWorkspace();

const suites = readdirSync(join(root, 'packages'))
  .map((name) => `packages/${name}/src`)
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, String(file))),
  )
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('HALYARD_LONG'));

// The titles name the counts, so the verbose reporter prints them.
const passed = await run('vitest', ['run', '--project', 'unit', '--reporter=verbose', ...suites], {
  HALYARD_LONG: process.env.HALYARD_LONG ?? '1',
});
const noticed = await run('node', ['scripts/mutateDecision.mjs']);
process.exit(passed && noticed ? 0 : 1);
