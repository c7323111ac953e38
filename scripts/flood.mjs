// npm run flood [seconds] [connections]: what 10,000 bad grants a second cost those who hold a good one, and customers (T16). Needs
// the built pages; no part of npm test. Good requests come one after the other from this process and are timed here, from asking
// to the whole answer; whoever sends shares no processor with the shop, where that can be had. Rounds take turns: nobody else; a flood
// of requests without any grant, which is what Node's HTTP costs; a flood of bad ones. The middle of the rounds counts. Ends with 1 when the row does not hold, or too little was sent to say so.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attack, footprint, openShop, separate } from './floodParts.mjs';
import { createStack } from './stack.mjs';

const rounds = 9;
// To keep each token that was sent would take over 100 MB, and what a process holds differs by some dozens from minute to minute.
const limits = { sentPerSecond: 9900, moreAtP99: 0.2, megabytes: 64 };
const [seconds = 5, connections = 8] = process.argv.slice(2).map(Number);
const port = 18_173;
const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const at = (name, from) => middle(from.map((round) => round[name]));
const sum = (values) => values.reduce((total, value) => total + value, 0);
const percent = (share) => `${share < 0 ? '' : '+'}${Math.round(share * 100)} %`;

const data = mkdtempSync(join(tmpdir(), 'halyard-flood-'));
const stack = createStack({ ports: { shop: port, server: port + 1, pricing: port + 2 }, data });
await stack.start('shop');
try {
  console.log(
    separate(stack.pid('shop'))
      ? 'The shop has a processor of its own, also when it is alone.'
      : 'Whoever sends takes processors from the shop: the figures are worse than what a flood from elsewhere costs.',
  );
  process.exitCode = report(await measure(await openShop(port))) ? 0 : 1;
} finally {
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
}

async function measure(shop) {
  // Once for nothing: code is compiled, and what may be remembered is.
  for (const kind of ['none', 'bad']) await beside(kind, shop);
  const seen = { calm: [], none: [], bad: [] };
  for (let round = 0; round < rounds; round++) {
    const before = footprint(stack.pid('shop')).cpu;
    const visits = await shop.visit(seconds);
    seen.calm.push({ ...visits, cpu: (footprint(stack.pid('shop')).cpu - before) / seconds });
    for (const kind of ['none', 'bad']) seen[kind].push(await beside(kind, shop));
  }
  return seen;
}

/** What good requests take while a flood of this kind comes, which begins a little earlier and ends a little later. */
async function beside(kind, shop) {
  const before = footprint(stack.pid('shop')).cpu;
  const attacking = attack(kind, { port, connections, seconds: seconds + 1, token: shop.token });
  await new Promise((resolve) => setTimeout(resolve, 700));
  const visits = await shop.visit(seconds - 0.2);
  const { sent, took, statuses } = await attacking;
  const { cpu, memory } = footprint(stack.pid('shop'));
  return {
    ...visits,
    sent,
    took,
    statuses,
    answered: sum(Object.values(statuses)),
    memory,
    cpu: cpu - before,
  };
}

/** Says what was seen, and whether the row holds. */
function report({ calm, none, bad }) {
  // Each round beside its own calm: what else the computer does comes and goes.
  const more = (name, from) => middle(from.map((round, index) => round[name] / calm[index][name] - 1));
  for (const who of ['grant', 'customer']) {
    for (const [what, from] of Object.entries({
      alone: calm,
      'beside no grants': none,
      'beside bad grants': bad,
    })) {
      const times = `p50 ${at(`${who}50`, from).toFixed(2)} ms, p99 ${at(`${who}99`, from).toFixed(2)} ms`;
      console.log(
        `${who}, ${what}: ${times}${from === calm ? '' : `, ${percent(more(`${who}99`, from))} at p99`}`,
      );
    }
  }
  for (const [what, from] of Object.entries({ 'without a grant': none, 'with a bad one': bad })) {
    const all = sum(from.map(({ sent }) => sent));
    const answers = [...new Set(from.flatMap(({ statuses }) => Object.keys(statuses)))].map(
      (status) => `${sum(from.map(({ statuses }) => statuses[status] ?? 0))} answered with ${status}`,
    );
    // Less what the good requests took, as they do when they are alone.
    const cost = middle(from.map(({ cpu, took, answered }) => (cpu - at('cpu', calm) * took) / answered));
    console.log(
      `${what}: ${rateOf(from)} sent a second over ${connections} connections; of ${all}: ${answers.join(', ')},` +
        ` ${all - sum(from.map(({ answered }) => answered))} not answered; ${(cost * 1e6).toFixed(0)} µs of the processor each`,
    );
  }
  const grown = (bad.at(-1)?.memory ?? 0) - (bad[0]?.memory ?? 0);
  console.log(
    `memory after the last flood: ${grown} MB more than after the first; lines in the log: ${stack.log('shop').length}`,
  );
  const floods = [...none, ...bad];
  const others = floods
    .flatMap(({ statuses }) => Object.keys(statuses))
    .filter((status) => !/^(?:401|503)$/.test(status));
  const failures = [
    ...floods
      .filter((flood) => rateOf([flood]) < limits.sentPerSecond)
      .map((flood) => `only ${rateOf([flood])} were sent a second`),
    ...others.map((status) => `a bad one was answered with ${status}`),
    ...['grant99', 'customer99']
      .filter((name) => more(name, bad) > limits.moreAtP99)
      .map((name) => `${name} ${percent(more(name, bad))}`),
    ...(grown > limits.megabytes ? [`${grown} MB more memory`] : []),
  ];
  console.log(
    failures.length === 0 ? 'T16 holds.' : `T16 does not hold: ${[...new Set(failures)].join('; ')}.`,
  );
  return failures.length === 0;
}

function rateOf(floods) {
  return Math.round(middle(floods.map(({ sent, took }) => sent / took)));
}
