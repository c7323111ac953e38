import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment, root } from '../scripts/run.mjs';

const execute = promisify(execFile);
const packages = ['core', 'react', 'storybook'];

/** Somebody else's project: it has our packages from the files that would be published, and npm instead of pnpm. */
export async function installFreshStorybook(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'fresh-storybook-'));
  await cp(join(root, 'e2e', 'fresh-storybook'), project, { recursive: true });
  await run('tsdown', [], root);
  for (const name of packages)
    await run('pnpm', ['pack', '--pack-destination', project], join(root, 'packages', name));
  const packed = (await readdir(project)).filter((file) => file.endsWith('.tgz'));
  const dependencies = Object.fromEntries(
    packages.map((name) => [
      `@halyard/${name}`,
      `file:${packed.find((file) => file.startsWith(`halyard-${name}-`))}`,
    ]),
  );
  await writeFile(
    join(project, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: { ...dependencies, ...others } }),
  );
  await run('npm', ['install', '--no-audit', '--no-fund'], project);
  await run('npx', ['storybook', 'build', '--disable-telemetry', '--quiet'], project);
  return join(project, 'storybook-static');
}

const run = (command: string, args: readonly string[], cwd: string) =>
  execute(command, args, { cwd, env: environment, maxBuffer: 2 ** 26 });

/** What a project with Storybook has beside ours. */
const others = {
  '@storybook/react-vite': '^10.6.7',
  '@vitejs/plugin-react': '^6.3.0',
  react: '^19.3.1',
  'react-dom': '^19.3.1',
  storybook: '^10.6.7',
  vite: '^8.3.8',
};
