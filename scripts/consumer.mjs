// An app with the packages as they are published, packed: compiled against their built types without skipLibCheck, and tested
// with Node's own test runner.
//   node scripts/consumer.mjs           with the workspace's TypeScript, after tsdown
//   node scripts/consumer.mjs 5.9.3     with another one from the npm registry
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root, run } from './run.mjs';

const [typescript] = process.argv.slice(2);
const app = join(root, '.cache', 'consumer');
const modules = join(app, 'node_modules');
rmSync(app, { recursive: true, force: true });
cpSync(join(root, 'compat', 'consumer'), app, { recursive: true });

for (const name of ['core', 'react', 'testing']) await unpack(name);
link('packages/core', 'zustand');
link('packages/react', '@types/react', 'react', 'react-dom');
link('packages/testing', '@testing-library/react', '@testing-library/dom');
link('.', 'jsdom');

const project = ['-p', relative(root, app)];
const isCompiled = typescript
  ? await run('npm', ['exec', '--yes', `--package=typescript@${typescript}`, '--', 'tsc', ...project])
  : await run('tsc', project);
const test = ['--test', relative(root, join(app, 'renderWithFlags.mjs'))];
process.exit(isCompiled && (await run('node', test)) ? 0 : 1);

/** Puts a package into the app as an installation would. */
async function unpack(name) {
  const into = join(modules, '@halyard', name);
  mkdirSync(into, { recursive: true });
  const folder = join('packages', name);
  if (!(await run('npm', ['pack', `./${folder}`, '--silent', '--pack-destination', relative(root, into)])))
    process.exit(1);
  const [tarball = ''] = readdirSync(into).filter((file) => file.endsWith('.tgz'));
  if (!(await run('tar', ['-xzf', join(into, tarball), '-C', into, '--strip-components=1']))) process.exit(1);
}

/** Gives the app what a folder of the workspace has installed. */
function link(from, ...names) {
  for (const name of names) {
    const at = join(modules, name);
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(join(root, from, 'node_modules', name), at);
  }
}
