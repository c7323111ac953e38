// npm run bench: Halyard beside the other libraries, then what of it is held to a time; see bench/README.md. No part of npm test.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWorkspace } from './bootstrap.mjs';
import { buildPages } from './buildPages.mjs';
import { root, run } from './run.mjs';

const folder = join(root, 'bench');

/** What nobody else has, and so stands beside nobody: sections of their own. */
const own = {
  overlay: () => run(process.execPath, ['scripts/overlay-figures.mjs']),
  lists: () => run(process.execPath, ['--conditions=@halyard/source', '--import', 'tsx', 'bench/wire.mjs']),
  flood: async () => (await buildPages()) && (await run(process.execPath, ['scripts/flood.mjs'])),
};
const args = process.argv.slice(2);
const prefix = '--sections=';
const asked = args
  .find((arg) => arg.startsWith(prefix))
  ?.slice(prefix.length)
  .split(',');
const beside = asked?.filter((section) => !Object.hasOwn(own, section));

// Halyard is measured from its sources, and they need what the workspace installs.
await installWorkspace();
let held = true;
if (!beside || beside.length > 0) {
  await installLibraries();
  const rest = args.filter((arg) => !arg.startsWith(prefix));
  if (beside) rest.push(`${prefix}${beside.join(',')}`);
  held = await run(process.execPath, [join(folder, 'run.mjs'), ...rest]);
}
for (const [section, measure] of Object.entries(own))
  if (asked ? asked.includes(section) : args.length === 0) held = (await measure()) && held;
process.exit(held ? 0 : 1);

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
