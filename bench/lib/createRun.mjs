import { cpus, loadavg, totalmem } from 'node:os';
import { readMeta, versionOf } from './adapters.mjs';

const main = 1000;
const tools = ['react', 'react-dom', 'vite', 'esbuild', 'playwright-core'];

/** What every section gets: who takes part, and where the figures go. */
export function createRun({ names, options, serverFolder }) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const log = (text) => process.stderr.write(`[${String(seconds()).padStart(4)} s] ${text}\n`);
  const metas = names.map((name) => [name, readMeta(name, serverFolder)]);
  const packages = new Set([...tools, ...metas.flatMap(([, meta]) => meta.packages)]);
  const records = Object.fromEntries(metas.map(([name, meta]) => [name, { meta, problems: [] }]));
  const { rounds, sizes, sections } = options;
  return {
    names,
    /** A variant is the same library flipped another way: it only takes part where flips are measured. */
    full: names.filter((name) => records[name].meta.kind !== 'variant'),
    options,
    serverFolder,
    /** The number of flags in all tables but the growth table. */
    main,
    records,
    results: {
      when: new Date().toISOString(),
      machine: describeMachine(),
      versions: Object.fromEntries([...packages].map((name) => [name, versionOf(name)])),
      config: { rounds, sizes, MAIN: main, sections },
      adapters: records,
    },
    log,
    seconds,
    note: (name, problem) => {
      records[name].problems.push(problem);
      log(`! ${name}: ${problem}`);
    },
  };
}

export const currentLoad = () => loadavg()[0].toFixed(2);

function describeMachine() {
  const [{ model }] = cpus();
  const memGiB = Math.round(totalmem() / 2 ** 30);
  const load = { before: currentLoad() };
  return { cpu: model.trim(), cores: cpus().length, memGiB, node: process.version, load };
}
