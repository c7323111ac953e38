import { join } from 'node:path';
import { root, run } from '../scripts/run.mjs';

/** The built Storybook of this repository. */
export const storybookFolder: string = join(root, '.cache', 'storybook');

/** Builds our own stories, as a reader would publish them. */
export async function buildStorybook(): Promise<void> {
  const isBuilt = await run('storybook', [
    'build',
    '--disable-telemetry',
    '--quiet',
    '--loglevel',
    'warn',
    '-o',
    storybookFolder,
  ]);
  if (!isBuilt) throw new Error('The Storybook could not be built.');
}
