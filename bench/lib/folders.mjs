import { join } from 'node:path';

export const benchFolder = join(import.meta.dirname, '..');
/** Everything that is generated. */
export const buildFolder = join(benchFolder, '.build');
