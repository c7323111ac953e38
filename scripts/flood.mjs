// npm run flood [seconds]: what 10,000 bad grants a second cost those who hold a good one (T16). Needs the built pages; no part of
// npm test. Good requests come one after the other from this process and are timed here, from asking to the whole answer. The bad
// ones come from a process of the lowest priority, evenly, over eight connections that are kept, no two of them alike: what they
// cost is the shop's work, and not the sender's. Rounds without and with them take turns, and the middle one of each counts.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStack } from './stack.mjs';

const port = 18_173;
const rounds = 3;
const badPerSecond = 10_000;
const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

if (process.argv[2] === 'attack') await attack(Number(process.argv[3]), process.argv[4] ?? '');
else await measure(Number(process.argv[2] ?? 10));

async function measure(seconds) {
  const data = mkdtempSync(join(tmpdir(), 'halyard-flood-'));
  const stack = createStack({ ports: { shop: port, server: port + 1, pricing: port + 2 }, data });
  await stack.start('shop');
  try {
    const { cookie, token } = await becomeTester();
    // Once for nothing: code is compiled, and what may be remembered is.
    await Promise.all([startAttack(2, token), askFor(3, cookie)]);
    const [calm, flooded, attacks] = [[], [], []];
    const before = footprint(stack);
    for (let round = 0; round < rounds; round++) {
      calm.push(await askFor(seconds, cookie));
      const cpu = footprint(stack).cpu;
      const attacking = startAttack(seconds + 1, token);
      await new Promise((resolve) => setTimeout(resolve, 500));
      flooded.push(await askFor(seconds, cookie));
      const { sent, answered } = await attacking;
      attacks.push({ rate: answered / (seconds + 1), sent, answered, cpu: footprint(stack).cpu - cpu });
    }
    report({
      calm,
      flooded,
      attacks,
      grown: footprint(stack).memory - before.memory,
      lines: stack.log('shop').length,
    });
  } finally {
    await stack.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

function report({ calm, flooded, attacks, grown, lines }) {
  const at = (name, from) => middle(from.map((round) => round[name]));
  const show = (from) => `p50 ${at('p50', from).toFixed(2)} ms, p99 ${at('p99', from).toFixed(2)} ms`;
  const bad = Math.round(middle(attacks.map(({ rate }) => rate)));
  const cost = middle(attacks.map(({ cpu, answered }) => (cpu / answered) * 1e6));
  console.log(`good alone:    ${show(calm)} (${at('count', calm)} requests a round)`);
  console.log(`good in flood: ${show(flooded)}, beside ${bad} bad grants answered a second`);
  console.log(`p99: ${Math.round((at('p99', flooded) / at('p99', calm) - 1) * 100)} % more`);
  console.log(`each bad one took ${cost.toFixed(0)} µs of the shop's processor time, HTTP included`);
  console.log(`memory of the shop: ${grown} MB more; lines in its log: ${lines}`);
}

/** Resident memory in MB and processor time in seconds of the shop, where the system tells. */
function footprint(stack) {
  const folder = `/proc/${stack.pid('shop')}`;
  if (!existsSync(folder)) return { memory: Number.NaN, cpu: Number.NaN };
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
  // After the name in parentheses; the system counts hundredths of seconds.
  const fields = readFileSync(`${folder}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return {
    memory: Math.round(Number(kilobytes) / 1024),
    cpu: (Number(fields[11]) + Number(fields[12])) / 100,
  };
}

async function becomeTester() {
  const staff = { name: 'quinn', password: 'tests-in-production' };
  const signedIn = await send('POST', '/staff/api/sign-in', staff);
  const minted = await send('POST', '/flags/grant', {}, signedIn.cookies);
  return { cookie: `${signedIn.cookies}; ${minted.cookies}`, token: JSON.parse(minted.body).token };
}

/** Asks for the grant of this browser, one after the other at a steady pace. */
async function askFor(duration, cookie) {
  const times = [];
  const end = performance.now() + duration * 1000;
  while (performance.now() < end) {
    const start = performance.now();
    const { status } = await send('GET', '/flags/grant', undefined, cookie);
    if (status !== 200) throw new Error(`a good grant was answered ${status}`);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor(times.length * share)] ?? 0;
  return { count: times.length, p50: at(0.5), p99: at(0.99) };
}

function send(method, path, body, cookie = '') {
  const origin = `http://127.0.0.1:${port}`;
  const headers = { origin, cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(`${origin}${path}`, { method, headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.on('end', () => {
        const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
        resolve({ status: answer.statusCode, cookies, body: text });
      });
    });
    asking.on('error', reject);
    asking.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** @returns {Promise<{ sent: number, answered: number }>} once the attack is over */
function startAttack(seconds, token) {
  const file = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [file, 'attack', String(seconds), token], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (said += part));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`it ended with ${code}`)),
    );
  });
}

/** Sends bad grants of four kinds, evenly; no more than a tenth of a second's worth waits for an answer. */
async function attack(seconds, token) {
  setPriority(19);
  const wires = await Promise.all(Array.from({ length: 8 }, openWire));
  const begin = performance.now();
  let sent = 0;
  await new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now() - begin;
      const answered = wires.reduce((sum, { count }) => sum + count(), 0);
      const due = Math.min((now / 1000) * badPerSecond, answered + badPerSecond / 10);
      for (; sent < due; sent++) wires[sent % wires.length].socket.write(badRequest(sent, token));
      if (now > seconds * 1000) {
        clearInterval(timer);
        resolve();
      }
    }, 1);
  });
  const answered = wires.reduce((sum, { count }) => sum + count(), 0);
  for (const { socket } of wires) socket.destroy();
  console.log(JSON.stringify({ sent, answered }));
}

function openWire() {
  const socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
  let count = 0;
  socket.on('data', (text) => (count += text.split('HTTP/1.1 401').length - 1));
  return new Promise((resolve) => socket.once('connect', () => resolve({ socket, count: () => count })));
}

/** No token at all, one of an unknown key, one with claims of its own, and one with a signature of its own. */
function badRequest(number, token) {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const unknown = encode({ alg: 'ES256', typ: 'flag-grant+jwt', kid: 'unknown' });
  const kinds = [
    () => `${number}.${claims}`,
    () => `${unknown}.${encode({ jti: number })}.${signature}`,
    () => `${header}.${encode({ jti: number, sub: 'staff:mallory', allow: ['*'] })}.${signature}`,
    () => `${header}.${claims}.${String(number).padStart(86, 'A')}`,
  ];
  const cookie = `__Host-flag-grant=${kinds[number % kinds.length]?.()}; __Host-flag-tester=${'A'.repeat(43)}`;
  return `GET /flags/grant HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n\r\n`;
}
