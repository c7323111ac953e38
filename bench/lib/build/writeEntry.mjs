import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../folders.mjs';

/** Writes a generated entry, from which `../../adapters` is the adapters' folder; gives its path. */
export function writeEntry(name, lines) {
  const folder = join(buildFolder, 'entries');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}
