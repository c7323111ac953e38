// npm run matrix: the tests of core, react and testing on React 18.3 and 19, with the compiler and without, in StrictMode
// and not, each on the oldest Node that is supported and on the current one.
import { installWorkspace } from './bootstrap.mjs';
import { run } from './run.mjs';

await installWorkspace();
const projects = ['unit', 'react-18', 'react-18-strict', 'react-19-plain', 'react-19-strict'];
const args = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=dot',
  '--silent=passed-only',
  '--typecheck.enabled=false',
  ...projects.map((name) => `--project=${name}`),
  ...['core', 'react', 'testing'].map((name) => `packages/${name}/src`),
];

for (const version of ['20.19.6', '24.21.0']) {
  // The npm package "node" is a Node, so that no other one has to be installed.
  const node = ['--yes', `--package=node@${version}`, 'node'];
  await run('npx', [...node, '--version']);
  if (!(await run('npx', [...node, ...args], { HALYARD_MATRIX: '1' }))) process.exit(1);
}
