import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { benchFolder } from '../folders.mjs';

const child = join(benchFolder, 'lib', 'renderInChild.mjs');

/** (g) Server rendering, in a process for each adapter; gives the HTML of each. */
export function measureServers({ full, main, options, records, note, log, serverFolder }) {
  const html = {};
  for (let round = 0; round < (options.quick ? 1 : 2); round++) {
    for (const name of full) {
      log(`ssr ${name}, round ${round + 1}`);
      const { html: rendered, ...answer } = renderInChild(join(serverFolder, `${name}.cjs`), main);
      if (rendered) html[name] = rendered;
      if (answer.error) note(name, `ssr: ${answer.error.split('\n')[0]}`);
      const { renderOnly, perRequest } = answer;
      records[name].ssr ??= { ...answer, rounds: [] };
      records[name].ssr.rounds.push({ renderOnly, perRequest });
    }
  }
  return html;
}

function renderInChild(bundle, count) {
  const ms = '450';
  const { stdout, stderr, signal, status } = spawnSync(process.execPath, [child, bundle, String(count), ms], {
    cwd: benchFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 2 ** 28,
  });
  try {
    return JSON.parse(stdout.split('@@').pop());
  } catch {
    return { supported: true, error: `no answer (${signal ?? status}) ${stderr.slice(-200)}` };
  }
}
