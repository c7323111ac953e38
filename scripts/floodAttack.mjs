// What flood.mjs sends: a process of its own and of the lowest priority, so that only the shop's work is measured. Arguments:
// port, connections, a good token. For each line of its input, `{ kind: 'bad' | 'none', seconds }`, it prints what became of the requests.
import { connect } from 'node:net';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';

const perSecond = 10_000;
const [port = 0, connections = 8] = process.argv.slice(2, 4).map(Number);
const token = process.argv[4] ?? '';
let sent = 0;
let answered = 0;
let statuses = {};
// What nobody wakes.
const nobody = new Int32Array(new SharedArrayBuffer(4));
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

setPriority(19);
const wires = await Promise.all(Array.from({ length: connections }, openWire));
for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await flood(JSON.parse(line))));
for (const wire of wires) wire.destroy();

async function flood({ kind, seconds }) {
  const first = sent;
  const before = answered;
  statuses = {};
  const begin = performance.now();
  await sendEvenly(kind, seconds);
  const took = (performance.now() - begin) / 1000;
  const isUnderWay = () => answered - before < sent - first;
  // It may come; what does not was not answered.
  for (let waits = 0; waits < 30 && isUnderWay(); waits++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return { sent: sent - first, took, statuses };
}

/**
 * 10,000 a second, one every tenth of a millisecond, as they come from many: a timer's millisecond would make bursts of ten, and
 * who does not sleep takes a processor away. No more than a tenth of a second's worth waits for an answer.
 */
function sendEvenly(kind, seconds) {
  const first = sent;
  const lost = sent - answered;
  const begin = performance.now();
  return new Promise((resolve) => {
    const turn = () => {
      const now = (performance.now() - begin) / 1000;
      const due = Math.min(first + Math.min(now, seconds) * perSecond, answered + lost + perSecond / 10);
      for (; sent < due; sent++) wires[sent % wires.length].write(writeRequest(kind, sent));
      if (now >= seconds) return resolve();
      Atomics.wait(nobody, 0, 0, 1000 / perSecond);
      setImmediate(turn);
    };
    turn();
  });
}

function openWire() {
  const socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
  let rest = '';
  socket.on('data', (part) => {
    const text = rest + part;
    for (const [, status] of text.matchAll(/HTTP\/1\.1 (\d{3})/g)) {
      statuses[status] = (statuses[status] ?? 0) + 1;
      answered++;
    }
    // A status line may come in two parts; one that is whole is not counted again.
    rest = text.slice(-11);
  });
  return new Promise((resolve) => socket.once('connect', () => resolve(socket)));
}

/** No two are alike. One without a grant is as long as one with a grant. */
function writeRequest(kind, number) {
  const bad = badGrant(number);
  const cookie = kind === 'none' ? `theme=${number}${'x'.repeat(bad.length)}` : `__Host-flag-grant=${bad}`;
  const tester = kind === 'none' ? 'chandlery-tester' : '__Host-flag-tester';
  const cookies = `${cookie}; ${tester}=${String(number).padStart(43, 'A')}`;
  return `GET /flags/grant HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookies}\r\n\r\n`;
}

/** No token at all, one of an unknown key, one with claims of its own, and one with a signature of its own. */
function badGrant(number) {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const unknown = encode({ alg: 'ES256', typ: 'flag-grant+jwt', kid: 'unknown' });
  const kinds = [
    () => `${number}.${claims}`,
    () => `${unknown}.${encode({ jti: number })}.${signature}`,
    () => `${header}.${encode({ jti: number, sub: 'staff:mallory', allow: ['*'] })}.${signature}`,
    () => `${header}.${claims}.${String(number).padStart(86, 'A')}`,
  ];
  return kinds[number % kinds.length]?.() ?? '';
}
