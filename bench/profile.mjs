#!/usr/bin/env node
// node profile.mjs <adapter> <flags> flips|mount: where the time goes. MODE=development gives readable names.
import { launchBrowser } from './lib/browser/launchBrowser.mjs';
import { openPage } from './lib/browser/openPage.mjs';
import { servePages } from './lib/browser/servePages.mjs';
import { buildPages } from './lib/build/buildPages.mjs';

const [, , name, flags = '100', what = 'flips'] = process.argv;
const mode = process.env.MODE ?? 'production';
const sessions = {
  flips: { warmFlips: 0, flips: 3, flipCapMs: 3000, warmMounts: 0, mounts: 0, mountCapMs: 0 },
  mount: { warmFlips: 0, flips: 0, flipCapMs: 0, warmMounts: 0, mounts: 4, mountCapMs: 3000 },
};

const { port, close } = await servePages({ [mode]: await buildPages([name], mode) });
const { browser, close: closeBrowser } = await launchBrowser();
const page = await openPage(browser, port, { mode, name });
await page.call('init', Number(flags));
const devtools = await page.devtools();
await devtools.send('Profiler.enable');
await devtools.send('Profiler.setSamplingInterval', { interval: 200 });
await devtools.send('Profiler.start');
await page.call('session', sessions[what]);
const { profile } = await devtools.send('Profiler.stop');
for (const [place, ms] of slowestPlaces(profile)) console.log(ms.toFixed(1).padStart(9), 'ms', place);
await closeBrowser();
close();

function slowestPlaces({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map();
  for (const [index, id] of samples.entries()) {
    const { functionName, url, lineNumber, columnNumber } = frames.get(id);
    const file = url.split('/').pop();
    const place = `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}:${columnNumber}`;
    times.set(place, (times.get(place) ?? 0) + timeDeltas[index] / 1000);
  }
  return [...times].toSorted(([, left], [, right]) => right - left).slice(0, 14);
}
