#!/usr/bin/env node
// node leaks.mjs <adapter> memCycles|rootCycles <steps> <cycles per step>: the heap after every step.
import { launchBrowser } from './lib/browser/launchBrowser.mjs';
import { openPage } from './lib/browser/openPage.mjs';
import { readHeap } from './lib/browser/readHeap.mjs';
import { servePages } from './lib/browser/servePages.mjs';
import { buildPages } from './lib/build/buildPages.mjs';

const [, , name, cycles = 'memCycles', steps = '5', perStep = '40'] = process.argv;
const { port, close } = await servePages({ production: await buildPages([name], 'production') });
const { browser, close: closeBrowser } = await launchBrowser();
const page = await openPage(browser, port, { name });
const devtools = await page.devtools();
await page.call('init', 1000);
if (cycles === 'memCycles') await page.call('memOpen');
await page.call(cycles, 5, 1e6);
const heaps = [await readHeap(devtools)];
for (let step = 0; step < Number(steps); step++) {
  await page.call(cycles, Number(perStep), 1e6);
  heaps.push(await readHeap(devtools));
}
const kilobytes = (bytes) => (bytes / 1024).toFixed(2);
console.log(`${name} ${cycles}, heap KB:`, heaps.map(kilobytes).join(' '));
console.log(
  'KB per cycle:',
  heaps.slice(1).map((heap, index) => kilobytes((heap - heaps[index]) / Number(perStep))),
);
console.log('listeners:', await page.call('listeners'));
await closeBrowser();
close();
