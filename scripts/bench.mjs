// npm run bench: Halyard beside the other libraries; arguments go to bench/run.mjs, see bench/README.md. No part of npm test.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWorkspace } from './bootstrap.mjs';
import { root, run } from './run.mjs';

const folder = join(root, 'bench');

// Halyard is measured from its sources, and they need what the workspace installs.
await installWorkspace();
await installLibraries();
process.exit((await run(process.execPath, [join(folder, 'run.mjs'), ...process.argv.slice(2)])) ? 0 : 1);

/** Installs the measured libraries, unless this very lockfile is installed already. */
async function installLibraries() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.bench');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  if (!(await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund']))) {
    console.error('The measured libraries could not be installed. Is the npm registry within reach?');
    process.exit(1);
  }
  writeFileSync(stamp, lockfile);
}
