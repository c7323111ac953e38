// What `npm run flood` sends: a process of its own and of the lowest priority, so that only the shop's work is measured. Arguments:
// port, connections, seconds, `bad` or `none`, a good token. Prints what became of the requests, as JSON.
import { connect } from 'node:net';
import { setPriority } from 'node:os';

const perSecond = 10_000;
const [port = 0, connections = 8, seconds = 0] = process.argv.slice(2, 5).map(Number);
const [kind = 'bad', token = ''] = process.argv.slice(5);
let answered = 0;
// What nobody wakes.
const nobody = new Int32Array(new SharedArrayBuffer(4));
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

setPriority(19);
const wires = await Promise.all(Array.from({ length: connections }, openWire));
const begin = performance.now();
const sent = await sendEvenly();
const took = (performance.now() - begin) / 1000;
// What is still under way may come; what does not was not answered.
await new Promise((resolve) => setTimeout(resolve, 300));
const statuses = {};
for (const { counts, socket } of wires) {
  for (const [status, count] of Object.entries(counts)) statuses[status] = (statuses[status] ?? 0) + count;
  socket.destroy();
}
console.log(JSON.stringify({ sent, took, statuses }));

/**
 * 10,000 a second, one every tenth of a millisecond, as they come from many: a timer's millisecond would make bursts of ten, and
 * who does not sleep takes a processor away. No more than a tenth of a second's worth waits for an answer.
 */
function sendEvenly() {
  let number = 0;
  return new Promise((resolve) => {
    const turn = () => {
      const now = (performance.now() - begin) / 1000;
      const due = Math.min(Math.min(now, seconds) * perSecond, answered + perSecond / 10);
      for (; number < due; number++) wires[number % wires.length].socket.write(writeRequest(number));
      if (now >= seconds) return resolve(number);
      Atomics.wait(nobody, 0, 0, 1000 / perSecond);
      setImmediate(turn);
    };
    turn();
  });
}

function openWire() {
  const socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
  const counts = {};
  let rest = '';
  socket.on('data', (part) => {
    const text = rest + part;
    for (const [, status] of text.matchAll(/HTTP\/1\.1 (\d{3})/g)) {
      counts[status] = (counts[status] ?? 0) + 1;
      answered++;
    }
    // A status line may come in two parts; one that is whole is not counted again.
    rest = text.slice(-11);
  });
  return new Promise((resolve) => socket.once('connect', () => resolve({ socket, counts })));
}

/** No two are alike. One without a grant is as long as one with a grant. */
function writeRequest(number) {
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
