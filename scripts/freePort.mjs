// Finds a port for a server that cannot take just any and tell which.
import { createServer } from 'node:net';

/** Systems give the ports above to outgoing connections: one of those may be taken before a server listens on it. */
const [first, last] = [20_000, 32_000];

/** @returns {Promise<number>} a port of the loopback interface that nobody listens on */
export async function freePort() {
  for (;;) {
    const port = first + Math.floor(Math.random() * (last - first));
    if (await isFree(port)) return port;
  }
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
