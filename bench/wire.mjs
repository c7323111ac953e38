// The section `lists` of npm run bench: what reading a list of overrides costs, as a markdown table.
import { parseOverrideList } from '../packages/grants/src/service/parseOverrideList.ts';

const rounds = 2000;
const flags = Array.from(
  { length: 64 },
  (_, index) => `flag-${index}=%7B%22text%22%3A%22${'x'.repeat(30)}%22%7D`,
);
const lists = {
  '20 boolean flags': Array.from({ length: 20 }, (_, index) => `flag-${index}`.padEnd(25, 'x')).join(', '),
  '64 objects': flags.join(', ').slice(0, 4096),
  '4 KB of one text': `a=%22${'x'.repeat(4088)}%22`,
  '4 KB of escapes': `a=%22${'%C3%A9'.repeat(681)}%22`,
  '4 KB of brackets': `a=${'['.repeat(2047)}${']'.repeat(2047)}`,
  '4 KB of commas': ','.repeat(4096),
  '4 KB of spaces': `a${' '.repeat(4094)}b`,
  '4 KB that are no JSON': `a=${'%7B'.repeat(1364)}`,
};

console.log('| list | bytes | median µs | p99 µs | longest µs |\n|---|--:|--:|--:|--:|');
for (const [name, text] of Object.entries(lists)) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    parseOverrideList(text);
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  times.sort((a, b) => a - b);
  const at = (part) => (times[Math.floor(part * (rounds - 1))] ?? 0).toFixed(1);
  console.log(`| ${name} | ${text.length} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`);
}
