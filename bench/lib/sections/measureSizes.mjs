import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureBundle } from '../build/measureBundle.mjs';
import { benchFolder } from '../folders.mjs';

/** (a) The bundle of the smallest real app of each library. */
export async function measureSizes({ full, options, results, log }) {
  log('bundle sizes');
  const apps = readdirSync(join(benchFolder, 'size')).map((file) => file.replace(/\.tsx$/, ''));
  const names = new Set([...apps.filter(options.isWanted), ...full]);
  names.delete('floor-uses-aa');
  results.size = {};
  for (const name of names) {
    try {
      results.size[name] = await measureBundle(name);
    } catch (error) {
      results.size[name] = { error: String(error.message).slice(0, 200) };
    }
  }
}
