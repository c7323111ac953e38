// Inverts every condition of the decision, one at a time, and expects a test of its table to fail for each.
import { join } from 'node:path';
import process from 'node:process';
import { parseAst } from 'vite';
import { startVitest } from 'vitest/node';

const root = join(import.meta.dirname, '..');
const core = join(root, 'packages/core/src');
const files = ['resolveAnswer.ts', 'resolveFlag.ts'].map((name) => join(core, name));

/** Where the conditions of a module are: what `if` and `?:` ask, and every part that `&&` and `||` put together. */
function conditionsIn(code) {
  const found = new Map();
  const add = ({ start, end }) => found.set(`${start}-${end}`, { start, end });
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== 'string') return;
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') add(node.test);
    if (node.type === 'LogicalExpression' && node.operator !== '??') [node.left, node.right].forEach(add);
    Object.values(node).forEach(visit);
  };
  visit(parseAst(code).body);
  return [...found.values()];
}

/** Runs the decision's tests with the condition `index` of `file` inverted. */
async function run(file, index) {
  const seen = { count: 0, text: '' };
  const mutate = {
    name: 'mutate-decision',
    enforce: 'post',
    transform(code, id) {
      if (id !== file) return undefined;
      const conditions = conditionsIn(code);
      seen.count = conditions.length;
      const condition = conditions[index];
      if (!condition) return undefined;
      const { start, end } = condition;
      seen.text = code.slice(start, end);
      return `${code.slice(0, start)}!(${seen.text})${code.slice(end)}`;
    },
  };
  const vitest = await startVitest(
    'test',
    ['resolveFlag.test.ts'],
    { root: core, config: false, watch: false, reporters: [{}], environment: 'node' },
    { configFile: false, plugins: [mutate] },
  );
  const failed = vitest.state.getCountOfFailedTests();
  await vitest.close();
  return { ...seen, failed };
}

const survivors = [];
let inverted = 0;
for (const file of files) {
  const { count, failed } = await run(file, -1);
  if (count === 0 || failed > 0)
    throw new Error(`${file}: ${count} conditions, ${failed} failures without a mutation`);
  for (let index = 0; index < count; index += 1) {
    const { text, failed: kills } = await run(file, index);
    inverted += 1;
    if (kills === 0) survivors.push(`${file}: ${text}`);
  }
}
process.exitCode = survivors.length > 0 ? 1 : 0;
console.log(`${inverted} conditions inverted, ${survivors.length} not noticed by any test`, survivors);
