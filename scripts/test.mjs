// npm test: every test there is, on a fresh clone too. Ends with one plain line: N passed, N failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installTestPrograms, installWorkspace } from './bootstrap.mjs';
import { buildPages } from './buildPages.mjs';
import { startPostgres } from './postgres.mjs';
import { root, run } from './run.mjs';

const results = join(root, '.cache', 'test-results');
const vitestResults = join(results, 'vitest.json');
const playwrightResults = join(results, 'playwright.json');

await installWorkspace();
await installTestPrograms();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

// First the pages: the server's tests look at the panel it serves.
const built = await buildPages();
const postgres = await startPostgres();
const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestResults}`];
const unitsPassed = await run('vitest', vitest, { HALYARD_TEST_DATABASE_URL: postgres.url }).finally(
  postgres.stop,
);
const pagesPassed =
  built &&
  (await run('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightResults,
  }));

const units = read(vitestResults);
const pages = read(playwrightResults)?.stats;
const passed = (units?.numPassedTests ?? 0) + (pages?.expected ?? 0) + (pages?.flaky ?? 0);
const failed = (units?.numFailedTests ?? 0) + (pages?.unexpected ?? 0);
if (pages?.flaky) console.log(`\n${pages.flaky} of the page tests passed only at the second try.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(unitsPassed && pagesPassed && failed === 0 ? 0 : 1);

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // The runner ended before it could write; its exit code says so.
  }
}
