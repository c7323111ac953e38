import { summarize } from '../statistics.mjs';

const samples = ['setup', 'cold', 'warm', 'unmount', 'flips', 'flipRenders', 'firstFlip'];

/** (b), (c) and (f): how long mounts and flips take, and how that grows with the number of flags. */
export async function measureMountsAndFlips(run) {
  const { options, main, records } = run;
  if (options.sizes.includes(main)) await measureColdMounts(run);
  for (const size of options.sizes) {
    const rounds = size === main ? options.rounds : 1;
    for (let round = 0; round < rounds; round++) {
      run.log(`mount and flip, ${size} flags, round ${round + 1}/${rounds}`);
      for (const name of rotated(run.names, round)) await measureSession(run, { name, size, rounds });
    }
  }
  for (const { n = {} } of Object.values(records)) {
    for (const record of Object.values(n))
      record.summary = Object.fromEntries(samples.map((what) => [what, summarize(record[what])]));
  }
}

/** A page has one first render only, so these take pages of their own. */
async function measureColdMounts({ names, options, main, records, visit, log }) {
  const rounds = options.quick ? 1 : 8;
  const nothingElse = { warmFlips: 0, flips: 0, flipCapMs: 0, warmMounts: 0, mounts: 0, mountCapMs: 0 };
  for (let round = 0; round < rounds; round++) {
    log(`cold mounts only, ${main} flags, ${round + 1}/${rounds}`);
    for (const name of rotated(names, round * 7)) {
      const session = await visit(name, { what: 'cold mount', limitMs: 30_000 }, async ({ call }) => {
        await call('init', main);
        return call('session', nothingElse);
      });
      if (session) recordOf(records, name, main).cold.push(session.cold.correct);
    }
  }
}

async function measureSession(run, { name, size, rounds }) {
  const { records, note, visit, main } = run;
  const record = recordOf(records, name, size);
  const { maxN = Infinity } = records[name].meta;
  if (size > maxN) {
    record.skipped = `not run above ${maxN} flags`;
    return;
  }
  const visited = await visit(name, { what: `${size} flags`, limitMs: 60_000 }, async ({ call }) => {
    if (!(await call('isolated'))) note(name, 'page not cross-origin isolated: clock is coarse');
    const { setupMs } = await call('init', size);
    const session = await call('session', sessionOptions(size, { main, rounds }));
    return { setupMs, session, console: await call('console') };
  });
  if (!visited) {
    record.failed = true;
    return;
  }
  add(record, visited, size);
  if (size === main) records[name].console = visited.console;
}

function sessionOptions(size, { main, rounds }) {
  const flips = { warmFlips: 2, flips: 20, flipCapMs: 4000 };
  if (size > main) return { ...flips, warmMounts: 0, mounts: 8, mountCapMs: 2500 };
  if (size < main) return { ...flips, warmMounts: 0, mounts: 6, mountCapMs: 2000 };
  const each = Math.ceil(120 / rounds);
  return { ...flips, warmFlips: 10, flips: each, warmMounts: 10, mounts: each, mountCapMs: 5000 };
}

function add(record, { setupMs, session: { cold, warm, flips, firstFlip } }, size) {
  record.setup.push(setupMs);
  record.cold.push(cold.correct);
  record.warm.push(...warm.map(({ correct }) => correct));
  record.unmount.push(...(warm.length ? warm : [cold]).map(({ unmount }) => unmount));
  record.flips.push(...flips.map(({ ms }) => ms));
  record.flipRenders.push(...flips.map(({ renders }) => renders));
  if (firstFlip) record.firstFlip.push(firstFlip.ms);
  for (const { wrong, ms } of flips) record.wrong += wrong + (Number.isFinite(ms) ? 0 : 1);
  record.mountRenders = cold.rTotal / size;
  record.mountRendersSync = cold.r1 / size;
  record.badFirst = Math.max(record.badFirst ?? 0, cold.badFirst);
}

function recordOf(records, name, size) {
  const bySize = (records[name].n ??= {});
  return (bySize[size] ??= { ...Object.fromEntries(samples.map((what) => [what, []])), wrong: 0 });
}

/** Another order in each round, so that nobody is always first or always after the same one. */
const rotated = (names, by) => names.map((_, index) => names[(index + by) % names.length]);
