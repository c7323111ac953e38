// Inverts each condition of the function that decides what a flag is, one at a time, and expects its tests to notice.
//   node scripts/mutants.mjs               ends with 1 when a mutant survives
//   node scripts/mutants.mjs --self-check  the same with a suite that asserts nothing: ends with 0 only if every mutant survives
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { invertConditions } from './mutants/invertConditions.mjs';
import { root } from './run.mjs';

const core = join(root, 'packages', 'core', 'src');
const decision = ['resolveFlag.ts', 'resolveAnswer.ts'].map((file) => join(core, file)).filter(existsSync);
const isSelfCheck = process.argv.includes('--self-check');
const suite = isSelfCheck ? 'scripts/mutants/assertNothing.ts' : 'packages/core/src/resolveFlag.test.ts';

if (!(await passes({}))) fail(`${suite} fails before anything is inverted.`);

let count = 0;
const survivors = [];
for (const file of decision) {
  for (const { line, from, to, text } of invertConditions(readFileSync(file, 'utf8'))) {
    count++;
    const words = `${file.slice(core.length + 1)}:${line}  ${from}  ->  ${to}`;
    if (await passes({ file, text })) survivors.push(words);
  }
}

console.log(`${count} conditions inverted, ${count - survivors.length} noticed by ${suite}`);
for (const words of survivors) console.log(`  nobody noticed ${words}`);
if (count === 0) fail('There was nothing to invert.');
process.exit(isSelfCheck === (survivors.length === count) ? 0 : 1);

/** Whether the suite passes, with a module's text replaced. */
async function passes({ file, text }) {
  const mutate = { name: 'mutate', enforce: 'pre', load: (id) => (id === file ? text : undefined) };
  const options = {
    config: false,
    watch: false,
    root,
    include: [suite],
    environment: 'node',
    reporters: [{}],
  };
  const vitest = await startVitest('test', [], options, { plugins: [mutate], logLevel: 'silent' });
  const modules = vitest.state.getTestModules();
  await vitest.close();
  process.exitCode = 0; // Vitest sets it for the failures that are hoped for here.
  return modules.length > 0 && modules.every((module) => module.ok());
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
