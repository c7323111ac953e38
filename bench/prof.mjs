import { buildBrowser } from './lib/build.mjs';
import { serve, launch, open } from './lib/browser.mjs';
const [, , name, N = '100', what = 'flips'] = process.argv;
const prod = await buildBrowser([name], process.env.MODE ?? 'production');
const { port, close } = await serve({ [process.env.MODE ?? 'production']: prod });
const { browser } = await launch();
const p = await open(browser, port, process.env.MODE ?? 'production', name);
await p.call('init', Number(N));
const cdp = await p.context.newCDPSession(p.page);
await cdp.send('Profiler.enable');
await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
await cdp.send('Profiler.start');
const f = await p.call(
  'session',
  what === 'flips'
    ? { warmFlips: 0, flips: 3, flipCapMs: 3000, mounts: 0, mountCapMs: 0 }
    : { warmFlips: 0, flips: 0, flipCapMs: 0, mounts: 4, mountCapMs: 3000 },
);
const { profile } = await cdp.send('Profiler.stop');
console.log(JSON.stringify(f).slice(0, 600));
const self = new Map();
const dt = profile.timeDeltas;
const byId = new Map(profile.nodes.map((n) => [n.id, n]));
profile.samples.forEach((s, i) => {
  const n = byId.get(s);
  const k = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber + 1}:${n.callFrame.columnNumber}`;
  self.set(k, (self.get(k) ?? 0) + dt[i] / 1000);
});
for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 14))
  console.log(v.toFixed(1).padStart(9), 'ms', k);
await browser.close();
close();
