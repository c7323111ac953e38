#!/usr/bin/env node
// node run.mjs: every table as markdown on stdout, results.json and results.md beside this file. Options: see README.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseAdapters } from './lib/adapters.mjs';
import { createPageVisits } from './lib/browser/createPageVisits.mjs';
import { launchBrowser } from './lib/browser/launchBrowser.mjs';
import { servePages } from './lib/browser/servePages.mjs';
import { buildPages } from './lib/build/buildPages.mjs';
import { buildServers } from './lib/build/buildServers.mjs';
import { createRun, currentLoad } from './lib/createRun.mjs';
import { benchFolder } from './lib/folders.mjs';
import { readOptions } from './lib/readOptions.mjs';
import { writeReport } from './lib/report/writeReport.mjs';
import { measureHeavyFlips } from './lib/sections/measureHeavyFlips.mjs';
import { measureHydration } from './lib/sections/measureHydration.mjs';
import { measureMemory } from './lib/sections/measureMemory.mjs';
import { measureMountsAndFlips } from './lib/sections/measureMountsAndFlips.mjs';
import { measureReads } from './lib/sections/measureReads.mjs';
import { measureServers } from './lib/sections/measureServers.mjs';
import { measureSizes } from './lib/sections/measureSizes.mjs';

const options = readOptions(process.argv.slice(2));
const names = chooseAdapters(options.isWanted);
process.stderr.write(`building ${names.length} adapters\n`);
const production = await buildPages(names, 'production');
const development = options.has('hydrate') ? await buildPages(names, 'development') : undefined;
const base = createRun({ names, options, serverFolder: await buildServers(names) });
const { results, log, seconds } = base;

const { port, close: stopServing } = await servePages({ production, development });
const { browser, close: closeBrowser } = await launchBrowser();
results.machine.chromium = browser.version();
const run = { ...base, visit: createPageVisits({ ...base, browser, port }) };

if (options.has('size')) await measureSizes(run);
// The first page of a browser is slower than the others.
await run.visit(names[0], { what: 'browser warm-up', limitMs: 20_000 }, ({ call }) => call('init', 10));
if (options.has('browser')) await measureMountsAndFlips(run);
if (options.has('heavy')) await measureHeavyFlips(run);
if (options.has('read')) await measureReads(run);
if (options.has('mem')) await measureMemory(run);
const html = options.has('ssr') ? measureServers(run) : {};
if (options.has('hydrate')) await measureHydration(run, html);

await closeBrowser();
stopServing();

results.machine.load.after = currentLoad();
results.tookSeconds = seconds();
const report = writeReport(results);
// A partial run must not replace the full one.
const stem = join(benchFolder, options.isPartial ? 'results.partial' : 'results');
writeFileSync(`${stem}.json`, JSON.stringify(results, null, 1));
writeFileSync(`${stem}.md`, report);
process.stdout.write(report);
log(`done; ${stem}.json and ${stem}.md written`);
