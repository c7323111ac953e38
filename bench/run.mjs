#!/usr/bin/env node
// One command: node run.mjs  -> markdown tables on stdout, results.json and results.md beside this file.
// Options: --only=a,b  --sections=size,browser,heavy,read,mem,ssr,hydrate  --rounds=3  --sizes=10,100,1000,10000  --quick
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { ROOT, discover, buildBrowser, buildServer, writeServerEntries, sizeOf } from './lib/build.mjs';
import { serve, launch, open, heap } from './lib/browser.mjs';
import { sum } from './lib/stats.mjs';
import { report } from './lib/report.mjs';

const arg = (k, d) => {
  const a = process.argv.find((x) => x === '--' + k || x.startsWith(`--${k}=`));
  return a === undefined ? d : a.includes('=') ? a.slice(a.indexOf('=') + 1) : true;
};
const quick = !!arg('quick', false);
const sections = String(arg('sections', 'size,browser,heavy,read,mem,ssr,hydrate')).split(',');
const rounds = Number(arg('rounds', quick ? 1 : 3));
const sizes = String(arg('sizes', quick ? '10,1000' : '10,100,1000,10000'))
  .split(',')
  .map(Number);
const MAIN = 1000;
const order = ['floor-uses', 'floor-uses-aa', 'floor-zustand', 'floor-context', 'control-static'];
let names = discover().sort(
  (a, b) =>
    (order.includes(a) ? order.indexOf(a) : 50) - (order.includes(b) ? order.indexOf(b) : 50) ||
    a.localeCompare(b),
);
const only = arg('only', null);
if (only) {
  const want = String(only).split(',');
  names = names.filter((n) => want.includes(n) || n === 'floor-uses' || n === 'control-static');
}
const t0 = Date.now();
const log = (s) => process.stderr.write(`[${((Date.now() - t0) / 1000).toFixed(0).padStart(4)} s] ${s}\n`);
const has = (s) => sections.includes(s);

/* ---------- build ---------- */
log(`building ${names.length} adapters`);
writeServerEntries(names);
const prod = await buildBrowser(names, 'production');
const dev = has('hydrate') ? await buildBrowser(names, 'development') : prod;
const server = await buildServer(names);

const metas = {};
for (const n of names) {
  const r = spawnSync(
    process.execPath,
    [
      '-e',
      `const m=require(${JSON.stringify(path.join(server, n + '.cjs'))}).meta;process.stdout.write('@@'+JSON.stringify(m),()=>process.exit(0))`,
    ],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
    },
  );
  metas[n] = JSON.parse(r.stdout.split('@@').pop());
}
const version = (p) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, 'node_modules', p, 'package.json'), 'utf8')).version;
  } catch {
    return 'local';
  }
};
const R = {
  when: new Date().toISOString(),
  machine: {
    cpu: os.cpus()[0].model.trim(),
    cores: os.cpus().length,
    memGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    load: { before: os.loadavg()[0].toFixed(2) },
  },
  versions: Object.fromEntries(
    [
      'react',
      'react-dom',
      'vite',
      'esbuild',
      'playwright-core',
      ...new Set(Object.values(metas).flatMap((m) => m.packages)),
    ].map((p) => [p, version(p)]),
  ),
  config: { rounds, sizes, MAIN, sections },
  adapters: Object.fromEntries(names.map((n) => [n, { meta: metas[n], problems: [] }])),
};
const A = R.adapters;
/** A variant is the same library flipped another way: it only takes part in the browser section. */
const full = names.filter((n) => metas[n].kind !== 'variant');
const problem = (n, s) => {
  A[n].problems.push(s);
  log(`! ${n}: ${s}`);
};

/* ---------- (a) bundle size ---------- */
if (has('size')) {
  log('bundle sizes');
  const sizeNames = [
    ...new Set([...fs.readdirSync(path.join(ROOT, 'size')).map((f) => f.replace(/\.tsx$/, '')), ...full]),
  ].filter((n) => n !== 'floor-uses-aa');
  R.size = {};
  for (const n of sizeNames) {
    if (only && !names.includes(n) && !n.includes('slim')) continue;
    try {
      R.size[n] = await sizeOf(n);
    } catch (e) {
      R.size[n] = { error: String(e.message).slice(0, 200) };
    }
  }
}

/* ---------- browser ---------- */
const { port, close } = await serve({ production: prod, development: dev });
const { browser, version: chromium, dispose } = await launch();
R.machine.chromium = chromium;

const push = (o, k, v) => (o[k] ??= []).push(...(Array.isArray(v) ? v : [v]));
const guard = (p, ms, what) => {
  let t;
  return Promise.race([
    p,
    new Promise(
      (_, rej) => (t = setTimeout(() => rej(new Error(`${what}: over ${ms / 1000} s, stopped`)), ms)),
    ),
  ]).finally(() => clearTimeout(t));
};
const recOf = (n, N) =>
  ((A[n].n ??= {})[N] ??= {
    setup: [],
    cold: [],
    warm: [],
    unmount: [],
    flips: [],
    flipRenders: [],
    firstFlip: [],
    wrong: 0,
  });
async function page(n, mode, fn, ms, what) {
  let p;
  try {
    p = await open(browser, port, mode, n);
    return await guard(fn(p), ms, what);
  } catch (e) {
    problem(n, `${what}: ${String(e.message).split('\n')[0].slice(0, 200)}`);
    return null;
  } finally {
    if (p) {
      A[n].blocked = (A[n].blocked ?? 0) + p.blocked.length;
      if (p.blocked.length) A[n].blockedSample = p.blocked[0];
      if (p.errors.length) problem(n, `${what}: page error ${p.errors[0].slice(0, 160)}`);
      await Promise.race([p.close().catch(() => {}), new Promise((r) => setTimeout(r, 3000))]);
    }
  }
}

await page(names[0], 'production', (p) => p.call('init', 10), 20000, 'browser warm-up');

if (has('browser')) {
  if (sizes.includes(MAIN)) {
    const extra = quick ? 1 : 8;
    for (let round = 0; round < extra; round++) {
      log(`cold mounts only, ${MAIN} flags, ${round + 1}/${extra}`);
      const rot = names.map((_, i) => names[(i + round * 7) % names.length]);
      for (const n of rot) {
        const r = await page(
          n,
          'production',
          async (p) => {
            await p.call('init', MAIN);
            return p.call('session', { warmFlips: 0, flips: 0, flipCapMs: 0, mounts: 0, mountCapMs: 0 });
          },
          30000,
          'cold mount',
        );
        if (r) push(recOf(n, MAIN), 'cold', r.cold.correct);
      }
    }
  }
  for (const N of sizes) {
    const rs = N === MAIN ? rounds : 1;
    for (let round = 0; round < rs; round++) {
      log(`mount and flip, ${N} flags, round ${round + 1}/${rs}`);
      const rot = names.map((_, i) => names[(i + round * 5) % names.length]);
      for (const n of rot) {
        const rec = recOf(n, N);
        if (metas[n].maxN && N > metas[n].maxN) {
          rec.skipped = `not run above ${metas[n].maxN} flags`;
          continue;
        }
        const o =
          N > MAIN
            ? { warmFlips: 2, flips: 20, flipCapMs: 4000, mounts: 8, mountCapMs: 2500 }
            : N === MAIN
              ? {
                  warmFlips: 10,
                  flips: Math.ceil(120 / rs),
                  flipCapMs: 4000,
                  mounts: Math.ceil(24 / rs),
                  mountCapMs: 3000,
                }
              : { warmFlips: 2, flips: 20, flipCapMs: 4000, mounts: 6, mountCapMs: 2000 };
        const r = await page(
          n,
          'production',
          async (p) => {
            if (!(await p.call('isolated'))) problem(n, 'page not cross-origin isolated: clock is coarse');
            const init = await p.call('init', N);
            const s = await p.call('session', o);
            return { init, s, con: await p.call('console') };
          },
          60000,
          `${N} flags`,
        );
        if (!r) {
          rec.failed = true;
          continue;
        }
        push(rec, 'setup', r.init.setupMs);
        push(rec, 'cold', r.s.cold.correct);
        push(
          rec,
          'warm',
          r.s.warm.map((x) => x.correct),
        );
        push(rec, 'unmount', r.s.warm.length ? r.s.warm.map((x) => x.unmount) : [r.s.cold.unmount]);
        push(
          rec,
          'flips',
          r.s.flips.map((x) => x.ms),
        );
        push(
          rec,
          'flipRenders',
          r.s.flips.map((x) => x.renders),
        );
        if (r.s.firstFlip) push(rec, 'firstFlip', r.s.firstFlip.ms);
        rec.wrong +=
          r.s.flips.reduce((a, x) => a + x.wrong, 0) + r.s.flips.filter((x) => !Number.isFinite(x.ms)).length;
        rec.mountRenders = r.s.cold.rTotal / N;
        rec.mountRendersSync = r.s.cold.r1 / N;
        rec.badFirst = Math.max(rec.badFirst ?? 0, r.s.cold.badFirst);
        if (N === MAIN) A[n].console = r.con;
      }
    }
  }
}

/* ---------- (b2) the same flip with consumers that cost something ---------- */
const HEAVY = 20;
if (has('heavy')) {
  log(`flips with ${HEAVY} elements per consumer`);
  R.config.HEAVY = HEAVY;
  for (const n of names)
    A[n].heavy = await page(
      n,
      'production',
      async (p) => {
        await p.call('init', MAIN, HEAVY);
        const r = await p.call('session', {
          warmFlips: 3,
          flips: 20,
          flipCapMs: 3000,
          mounts: 0,
          mountCapMs: 0,
        });
        return {
          ms: r.flips.map((x) => x.ms),
          renders: r.flips.map((x) => x.renders),
          wrong: r.flips.reduce((a, x) => a + x.wrong, 0),
        };
      },
      60000,
      'heavy consumers',
    );
}

/* ---------- (d) reads ---------- */
if (has('read')) {
  log('reads outside React');
  for (const n of full)
    A[n].read = await page(
      n,
      'production',
      async (p) => {
        await p.call('init', MAIN);
        return p.call('reads', 25, 9);
      },
      60000,
      'reads',
    );
}

/* ---------- (e) memory ---------- */
if (has('mem')) {
  for (const n of full) {
    log('memory ' + n);
    A[n].mem = await page(
      n,
      'production',
      async (p) => {
        const cdp = await p.context.newCDPSession(p.page);
        await cdp.send('HeapProfiler.enable');
        await cdp.send('Performance.enable');
        const nodes = async () => {
          const { metrics } = await cdp.send('Performance.getMetrics');
          const g = (k) => metrics.find((m) => m.name === k)?.value;
          return { nodes: g('Nodes'), listeners: g('JSEventListeners') };
        };
        await p.call('init', MAIN);
        await p.call('memOpen');
        for (let i = 0; i < 3; i++) {
          await p.call('memShow', true);
          await p.call('memShow', false);
        }
        const h0 = await heap(cdp);
        await p.call('memShow', true);
        const h1 = await heap(cdp);
        const mounted = await p.call('listeners');
        await p.call('memShow', false);
        // Growth is the median over five checkpoints: a one-off step (code, hidden classes, a hash table that doubles)
        // shows in one of them, a leak in all five.
        const track = async (what, warm, per, capMs) => {
          let done = await p.call(what, warm, capMs * 2);
          const l0 = await p.call('listeners');
          let last = await heap(cdp);
          const n0 = await nodes();
          const first = last;
          const steps = [];
          for (let i = 0; i < 5; i++) {
            const k = await p.call(what, per, capMs);
            const h = await heap(cdp);
            steps.push((h - last) / k);
            last = h;
            done += k;
          }
          const n1 = await nodes();
          const l1 = await p.call('listeners');
          return {
            done,
            median: sum(steps).median,
            steps,
            total: last - first,
            nodes: n1.nodes - n0.nodes,
            domListeners: n1.listeners - n0.listeners,
            listeners: l1 == null ? null : l1 - l0,
            listenersAfter: l1,
          };
        };
        const consumers = await track('memCycles', 10, 8, 3000);
        await p.call('memClose');
        const roots = await track('rootCycles', 50, 50, 3000);
        return { perConsumer: (h1 - h0) / MAIN, mounted, consumers, roots };
      },
      75000,
      'memory',
    );
  }
}

/* ---------- (g) SSR ---------- */
const html = {};
if (has('ssr')) {
  for (let round = 0; round < (quick ? 1 : 2); round++)
    for (const n of full) {
      log(`ssr ${n}, round ${round + 1}`);
      const r = spawnSync(
        process.execPath,
        [path.join(ROOT, 'lib/ssr-child.mjs'), path.join(server, n + '.cjs'), String(MAIN), '450'],
        {
          cwd: ROOT,
          env: { ...process.env, NODE_ENV: 'production' },
          encoding: 'utf8',
          timeout: 30000,
          maxBuffer: 1 << 28,
        },
      );
      let j;
      try {
        j = JSON.parse(r.stdout.split('@@').pop());
      } catch {
        j = { supported: true, error: `no answer (${r.signal ?? r.status}) ${r.stderr.slice(-200)}` };
      }
      if (j.html) html[n] = j.html;
      delete j.html;
      if (j.error) problem(n, 'ssr: ' + j.error.split('\n')[0]);
      const s = (A[n].ssr ??= { ...j, rounds: [] });
      s.rounds.push({ renderOnly: j.renderOnly, perRequest: j.perRequest });
    }
}
if (has('hydrate') && has('ssr')) {
  log('hydration (development build, so that React reports every mismatch)');
  for (const n of names) {
    if (!html[n]) continue;
    A[n].hydrate = await page(n, 'development', (p) => p.call('hydrate', MAIN, html[n]), 30000, 'hydrate');
  }
}

await browser.close();
close();
dispose();

R.machine.load.after = os.loadavg()[0].toFixed(2);
R.tookSeconds = Math.round((Date.now() - t0) / 1000);
/* summaries beside the raw samples */
for (const n of names)
  for (const rec of Object.values(A[n].n ?? {}))
    rec.summary = Object.fromEntries(
      ['setup', 'cold', 'warm', 'unmount', 'flips', 'flipRenders', 'firstFlip'].map((k) => [
        k,
        sum(rec[k] ?? []),
      ]),
    );
const md = report(R);
// A partial run must not replace the full one.
const stem =
  only || quick || process.argv.some((a) => /^--(sections|sizes|rounds)=/.test(a))
    ? 'results.partial'
    : 'results';
fs.writeFileSync(path.join(ROOT, stem + '.json'), JSON.stringify(R, null, 1));
fs.writeFileSync(path.join(ROOT, stem + '.md'), md);
process.stdout.write(md);
log(`done; ${stem}.json and ${stem}.md written`);
