import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findCheckedFlags } from './findCheckedFlags.ts';

/** An editor lints the same file over and over; a run of the command line is over sooner. */
const FRESH_MILLISECONDS = 5000;

interface Reading {
  readonly at: number;
  readonly flags: ReadonlySet<string>;
}

const readings = new Map<string, Reading>();

interface Places {
  /** Files and folders. */
  readonly server: readonly string[];
  readonly functions: readonly string[];
}

/** The flags that the code in some files and folders checks, tests apart. Throws where one of them is not there. */
export function readCheckedFlags({ server, functions }: Places): ReadonlySet<string> {
  const name = JSON.stringify([server, functions]);
  const known = readings.get(name);
  if (known && Date.now() - known.at < FRESH_MILLISECONDS) return known.flags;
  const files = server.flatMap((place) => (statSync(place).isDirectory() ? filesIn(place) : [place]));
  const flags = new Set(
    files.flatMap((file) => [...findCheckedFlags(readFileSync(file, 'utf8'), functions)]),
  );
  readings.set(name, { at: Date.now(), flags });
  return flags;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path);
    const isCode = /\.[cm]?[jt]sx?$/.test(entry.name) && !/\.(test|spec)\./.test(entry.name);
    return isCode ? [path] : [];
  });
}
