// npm test: every test there is, on a fresh clone too. Ends with one plain line: N passed, N failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installTestPrograms, installWorkspace } from './bootstrap.mjs';
import { buildPages } from './buildPages.mjs';
import { startPostgres } from './postgres.mjs';
import { root, run } from './run.mjs';

const results = join(root, '.cache', 'test-results');
const unitResults = join(results, 'units.json');
const browserResults = join(results, 'browser.json');
const playwrightResults = join(results, 'playwright.json');

const begun = performance.now();
await installWorkspace();
await installTestPrograms();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

// First the pages: the server's tests look at the panel it serves.
const built = await buildPages();
const postgres = await startPostgres();
const vitest = (file, ...options) => [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...options,
];
// Most of these wait more than they work: also a machine with two cores runs four at a time. A browser works.
const unitsPassed = await run(
  'vitest',
  vitest(unitResults, '--project=unit', '--project=react-18', '--maxWorkers=4'),
  { HALYARD_TEST_DATABASE_URL: postgres.url },
).finally(postgres.stop);
const unitsDone = performance.now();
const browserPassed = await run(
  'vitest',
  vitest(browserResults, '--project=browser', '--project=storybook*'),
);
const browserDone = performance.now();
const pagesPassed =
  built &&
  (await run('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightResults,
  }));

const pagesDone = performance.now();
const runs = [read(unitResults), read(browserResults)];
const pages = read(playwrightResults)?.stats;
const sum = (member) => runs.reduce((total, each) => total + (each?.[member] ?? 0), 0);
const passed = sum('numPassedTests') + (pages?.expected ?? 0) + (pages?.flaky ?? 0);
const failed = sum('numFailedTests') + (pages?.unexpected ?? 0);
for (const title of flakyTitles(read(playwrightResults)?.suites)) {
  console.log(`\nPassed only at the second try: ${title}`);
}
const seconds = (from, to) => `${Math.round((to - from) / 1000)} s`;
console.log(
  `\nUnits took ${seconds(begun, unitsDone)}, browser tests ${seconds(unitsDone, browserDone)}, page tests ${seconds(browserDone, pagesDone)}.`,
);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(unitsPassed && browserPassed && pagesPassed && failed === 0 ? 0 : 1);

function flakyTitles(suites = []) {
  return suites.flatMap(({ suites: inner, specs = [] }) => [
    ...flakyTitles(inner),
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
  ]);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // The runner ended before it could write; its exit code says so.
  }
}
