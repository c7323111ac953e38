import { readHeap } from '../browser/readHeap.mjs';
import { median } from '../statistics.mjs';

/** (e) What a consumer weighs, and what mounting and unmounting leaves behind. */
export async function measureMemory({ full, main, records, visit, log }) {
  for (const name of full) {
    log(`memory ${name}`);
    records[name].mem = await visit(name, { what: 'memory', limitMs: 75_000 }, (page) => weigh(page, main));
  }
}

async function weigh({ call, devtools: open }, consumers) {
  const devtools = await open();
  await devtools.send('HeapProfiler.enable');
  await devtools.send('Performance.enable');
  await call('init', consumers);
  await call('memOpen');
  for (let warmUp = 0; warmUp < 3; warmUp++) {
    await call('memShow', true);
    await call('memShow', false);
  }
  const empty = await readHeap(devtools);
  await call('memShow', true);
  const shown = await readHeap(devtools);
  const mounted = await call('listeners');
  await call('memShow', false);
  const track = (what, counts) => followGrowth({ call, devtools }, what, counts);
  const cycles = await track('memCycles', { warmUp: 10, perStep: 8 });
  await call('memClose');
  const roots = await track('rootCycles', { warmUp: 50, perStep: 50 });
  return { perConsumer: (shown - empty) / consumers, mounted, consumers: cycles, roots };
}

/**
 * Growth is the median over five checkpoints: a one-off step (code, hidden classes, a hash table that doubles) shows in one
 * of them, a leak in all five.
 */
async function followGrowth({ call, devtools }, what, { warmUp, perStep, capMs = 3000 }) {
  let done = await call(what, warmUp, capMs * 2);
  const listeners = await call('listeners');
  const first = await readHeap(devtools);
  const counted = await countNodes(devtools);
  const steps = [];
  let last = first;
  for (let step = 0; step < 5; step++) {
    const cycles = await call(what, perStep, capMs);
    const heap = await readHeap(devtools);
    steps.push((heap - last) / cycles);
    last = heap;
    done += cycles;
  }
  const now = await countNodes(devtools);
  const listenersAfter = await call('listeners');
  return {
    done,
    median: median(steps),
    steps,
    total: last - first,
    nodes: now.nodes - counted.nodes,
    domListeners: now.listeners - counted.listeners,
    listeners: listenersAfter === null ? null : listenersAfter - listeners,
    listenersAfter,
  };
}

async function countNodes(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const valueOf = (wanted) => metrics.find(({ name }) => name === wanted)?.value;
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') };
}
