import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './folders.mjs';

const references = ['floor-uses', 'floor-uses-aa', 'floor-zustand', 'floor-context', 'control-static'];

/** The names of the adapters in the run: the references first, then the libraries. */
export function chooseAdapters(isWanted) {
  const libraries = readdirSync(join(benchFolder, 'adapters'))
    .map((file) => file.replace(/\.tsx$/, ''))
    .filter((name) => !references.includes(name))
    .toSorted();
  return [...references, ...libraries].filter(isWanted);
}

/** What an adapter says of itself, asked in a process of its own: some libraries start work when they are imported. */
export function readMeta(name, serverFolder) {
  const bundle = JSON.stringify(join(serverFolder, `${name}.cjs`));
  const script = `const { meta } = require(${bundle}); process.stdout.write('@@' + JSON.stringify(meta), () => process.exit(0))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    cwd: benchFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  return JSON.parse(stdout.split('@@').pop());
}

/** The version that is installed, or `local`: Halyard is measured from its sources. */
export function versionOf(name) {
  try {
    return JSON.parse(readFileSync(join(benchFolder, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return 'local';
  }
}
