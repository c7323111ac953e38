// npm run flood: what a flood of bad grants costs those who hold a good one (T16). Needs the built pages; no part of npm test.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { createStack } from './stack.mjs';

const port = 18_173;
const seconds = Number(process.argv[2] ?? 10);
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

if (isMainThread) await measure();
else await flood(workerData);

async function measure() {
  const data = mkdtempSync(join(tmpdir(), 'halyard-flood-'));
  const stack = createStack({ ports: { shop: port, server: port + 1, pricing: port + 2 }, data });
  await stack.start('shop');
  const cookie = await becomeTester();
  await askFor(2, cookie); // warm
  const calm = await askFor(seconds, cookie);
  const before = memory(stack);
  const attackers = new Worker(new URL(import.meta.url), { workerData: { seconds: seconds + 1 } });
  const sent = new Promise((resolve) => attackers.once('message', resolve));
  const flooded = await askFor(seconds, cookie);
  const bad = await sent;
  console.log(`good alone:     ${describe(calm)}`);
  console.log(
    `good in flood:  ${describe(flooded)}, beside ${Math.round(bad / (seconds + 1))} bad grants a second`,
  );
  console.log(
    `p99: ${Math.round((flooded.p99 / calm.p99 - 1) * 100)} % more; memory of the shop: ${memory(stack) - before} MB more`,
  );
  await attackers.terminate();
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
}

function describe({ count, p50, p99 }) {
  return `${count} requests, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
}

/** Resident memory of the shop's process in MB, where the system tells. */
function memory(stack) {
  const status = `/proc/${stack.pid('shop')}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Math.round(Number(kilobytes ?? Number.NaN) / 1024);
}

async function becomeTester() {
  const signedIn = await send('POST', '/staff/api/sign-in', {
    name: 'quinn',
    password: 'tests-in-production',
  });
  const minted = await send('POST', '/flags/grant', {}, signedIn.cookies);
  return `${signedIn.cookies}; ${minted.cookies}`;
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
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor(times.length * share)] ?? 0;
  return { count: times.length, p50: at(0.5), p99: at(0.99) };
}

function part(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** As many bad grants as go through eight connections, no two of them alike. */
async function flood({ seconds: duration }) {
  const { parentPort } = await import('node:worker_threads');
  const header = part({ alg: 'ES256', typ: 'flag-grant+jwt', kid: 'unknown' });
  const end = performance.now() + duration * 1000;
  let sent = 0;
  const attack = async () => {
    while (performance.now() < end) {
      sent += 1;
      const token = `${header}.${part({ jti: sent })}.${'A'.repeat(86)}`;
      await send(
        'GET',
        '/flags/grant',
        undefined,
        `__Host-flag-grant=${token}; __Host-flag-tester=${'A'.repeat(43)}`,
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, attack));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin.
  parentPort.postMessage(sent);
}

function send(method, path, body, cookie = '') {
  const origin = `http://127.0.0.1:${port}`;
  const headers = { origin, cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(`${origin}${path}`, { method, headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
        resolve({ status: answer.statusCode, cookies });
      });
    });
    asking.on('error', reject);
    asking.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
