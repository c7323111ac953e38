// node scripts/flood.mjs [rounds] [connections], the section `flood` of npm run bench: what 10,000 bad grants a second cost those who
// hold a good one, and customers (T16). Needs the built pages; no part of npm test. Good requests come one after the other from this
// process and are timed here, from asking to the whole answer; whoever sends shares no processor with the shop, where that can be had.
// Seconds take turns, since what else a computer does comes and goes: nobody else; a flood of requests without any grant, which is what
// Node's HTTP costs; a flood of bad ones. All of a kind are counted together. Ends with 1 when the row does not hold, or too little was
// sent to say so.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openShop, processorTime, separate, startAttacker } from './floodParts.mjs';
import { createStack } from './stack.mjs';

// A shop holds about 20 MB; to keep each token that was sent would take over 100 MB more.
const limits = { sentPerSecond: 9900, moreAtP99: 0.2, liveMegabytes: 64 };
const [rounds = 40, connections = 8] = process.argv.slice(2).map(Number);
/** So long a flood lasts before and after what is timed. */
const lead = 0.2;
const port = 18_173;
const sum = (values) => values.reduce((total, value) => total + value, 0);

const data = mkdtempSync(join(tmpdir(), 'halyard-flood-'));
const stack = createStack({
  ports: { shop: port, server: port + 1, pricing: port + 2 },
  data,
  env: { NODE_OPTIONS: `--import ${new URL('floodCollect.mjs', import.meta.url)}` },
});
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
  const attacker = startAttacker({ port, connections, token: shop.token });
  const seen = { calm: [], none: [], bad: [] };
  try {
    // The first are for nothing: code is compiled, and what may be remembered is.
    for (let round = -8; round < rounds; round++) {
      for (const kind of ['calm', 'none', 'bad']) {
        const second = await spend(kind, shop, attacker);
        if (round >= 0) seen[kind].push(second);
      }
    }
  } finally {
    attacker.stop();
  }
  return { ...seen, live: await readLiveMegabytes() };
}

/** What is left in the shop's memory when all garbage is collected. */
async function readLiveMegabytes() {
  const told = stack.log('shop').length;
  process.kill(stack.pid('shop'), 'SIGUSR2');
  for (let waits = 0; waits < 100; waits++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const line = stack
      .log('shop')
      .slice(told)
      .find((text) => text.startsWith('{"heapUsed":'));
    if (line) return JSON.parse(line).heapUsed / 2 ** 20;
  }
  throw new Error('The shop did not say what lives in its memory.');
}

/** What good requests take for a second, and what else there was. */
async function spend(kind, shop, attacker) {
  const before = processorTime(stack.pid('shop'));
  const flooding = kind === 'calm' ? undefined : attacker.flood(kind, 1 + 2 * lead);
  if (flooding) await new Promise((resolve) => setTimeout(resolve, lead * 1000));
  const times = await shop.visit(1);
  const { sent = 0, took = 1, statuses = {} } = (await flooding) ?? {};
  const cpu = processorTime(stack.pid('shop')) - before;
  return { times, sent, took, statuses, answered: sum(Object.values(statuses)), cpu };
}

/** Says what was seen, and whether the row holds. */
function report({ calm, none, bad, live }) {
  const more = (who, seconds) => percentile(99, who, seconds) / percentile(99, who, calm) - 1;
  const kinds = {
    alone: calm,
    'alone, every other second': calm.filter((_second, index) => index % 2 === 1),
    'beside no grants': none,
    'beside bad grants': bad,
  };
  for (const who of ['grant', 'customer']) {
    for (const [what, seconds] of Object.entries(kinds)) {
      const [p50, p99] = [50, 99].map((percents) => percentile(percents, who, seconds).toFixed(2));
      const beside = seconds === calm ? '' : `, ${percent(more(who, seconds))} at p99`;
      console.log(`${who}, ${what}: p50 ${p50} ms, p99 ${p99} ms${beside}`);
    }
  }
  for (const [what, seconds] of Object.entries({ 'without a grant': none, 'with a bad one': bad }))
    console.log(`${what}: ${describeFlood(seconds, calm)}`);
  console.log(
    `${live.toFixed(1)} MB live in its memory afterwards; lines in the log: ${stack.log('shop').length}`,
  );
  const floods = [...none, ...bad];
  const failures = [
    ...[none, bad]
      .map(rateOf)
      .flatMap((rate) => (rate < limits.sentPerSecond ? `only ${rate} were sent a second` : [])),
    ...floods
      .flatMap(({ statuses }) => Object.keys(statuses))
      .flatMap((status) => (/^(?:401|503)$/.test(status) ? [] : `a bad one was answered with ${status}`)),
    ...['grant', 'customer']
      .filter((who) => more(who, bad) > limits.moreAtP99)
      .map((who) => `${who} ${percent(more(who, bad))}`),
    ...(live > limits.liveMegabytes ? [`${live.toFixed(1)} MB live in its memory`] : []),
  ];
  console.log(
    failures.length === 0 ? 'T16 holds.' : `T16 does not hold: ${[...new Set(failures)].join('; ')}.`,
  );
  return failures.length === 0;
}

/** What was sent, how it was answered, and what each took of the shop's processor. */
function describeFlood(seconds, calm) {
  const all = sum(seconds.map(({ sent }) => sent));
  const answered = sum(seconds.map((second) => second.answered));
  const answers = [...new Set(seconds.flatMap(({ statuses }) => Object.keys(statuses)))].map(
    (status) => `${sum(seconds.map(({ statuses }) => statuses[status] ?? 0))} answered with ${status}`,
  );
  // Less what the good requests took, as they do when they are alone.
  const cost = sum(seconds.map(({ cpu }) => cpu)) - sum(calm.map(({ cpu }) => cpu));
  return (
    `${rateOf(seconds)} sent a second over ${connections} connections; of ${all}: ${answers.join(', ')},` +
    ` ${all - answered} not answered; ${((cost / answered) * 1e6).toFixed(0)} µs of the processor each`
  );
}

function percentile(percents, who, seconds) {
  const times = seconds.flatMap((second) => second.times[who]).toSorted((one, other) => one - other);
  return times[Math.floor((times.length * percents) / 100)] ?? Number.NaN;
}

function percent(share) {
  return `${share < 0 ? '' : '+'}${Math.round(share * 100)} %`;
}

function rateOf(seconds) {
  return Math.round(sum(seconds.map(({ sent }) => sent)) / sum(seconds.map(({ took }) => took)));
}
