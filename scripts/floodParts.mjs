// What flood.mjs is made of: good requests, an attacker, and what the shop takes of the computer.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Becomes a tester of the shop. `visit` asks it as such, and as a customer, and says how long each answer took, in milliseconds. */
export async function openShop(port) {
  const ask = (method, path, options) => send(`http://127.0.0.1:${port}`, { method, path, ...options });
  const staff = { name: 'quinn', password: 'tests-in-production' };
  const signedIn = await ask('POST', '/staff/api/sign-in', { body: staff });
  const minted = await ask('POST', '/flags/grant', { body: {}, cookie: signedIn.cookies });
  const { cookies: customer } = await ask('GET', '/api/products', {});
  const visitors = [
    { who: 'grant', path: '/flags/grant', cookie: `${signedIn.cookies}; ${minted.cookies}` },
    { who: 'customer', path: '/api/products', cookie: customer },
  ];
  return {
    token: JSON.parse(minted.body).token,
    async visit(seconds) {
      const times = visitors.map(() => []);
      const end = performance.now() + seconds * 1000;
      for (let count = 0; performance.now() < end; count++) {
        const { path, cookie } = visitors[count % visitors.length];
        const start = performance.now();
        const { status } = await ask('GET', path, { cookie });
        if (status !== 200) throw new Error(`a good request of ${path} was answered with ${status}`);
        times[count % visitors.length].push(performance.now() - start);
        // A steady pace, whoever else is there.
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return Object.fromEntries(visitors.map(({ who }, index) => [who, times[index]]));
    },
  };
}

function send(origin, { method, path, body, cookie = '' }) {
  const headers = { origin, cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(origin + path, { method, headers, agent }, (answer) => {
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

/**
 * Somebody who floods the shop. `flood` settles once that is over: how many were sent, within how many seconds, and which statuses they were
 * answered with.
 */
export function startAttacker({ port, connections, token }) {
  const file = fileURLToPath(new URL('floodAttack.mjs', import.meta.url));
  const command = [process.execPath, file, port, connections, token].map(String);
  // Only when nobody else wants the processor, where the system can: who times good requests is on the same one.
  const [program = '', ...words] = canIdle() ? ['chrt', '--idle', '0', ...command] : command;
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)));
  child.once('exit', (code) => {
    for (const { reject } of waiting) reject(new Error(`who attacks ended with ${code}`));
  });
  return {
    flood: (kind, seconds) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify({ kind, seconds })}\n`);
      }),
    stop: () => child.stdin.end(),
  };
}

/** Processor time of a process in seconds, where the system tells. */
export function processorTime(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // After the name in parentheses; the system counts hundredths of seconds.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/**
 * Leaves the first processor to a process, and the others to this one and whatever it starts, as if they were other computers. Returns
 * whether it could: the system needs `taskset` and more than one processor.
 */
export function separate(pid) {
  const last = availableParallelism() - 1;
  return last > 0 && move(pid, '0') && move(process.pid, `1-${last}`);
}

/** Whether the system has `chrt`, which starts what runs while nobody else wants to. */
function canIdle() {
  return spawnSync('chrt', ['--idle', '0', 'true']).status === 0;
}

function move(pid, processors) {
  return spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', processors, String(pid)]).status === 0;
}
