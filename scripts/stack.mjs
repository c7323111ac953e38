// The three processes of the playground: the flag server, `pricing`, and the shop's own backend.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { environment, root } from './run.mjs';

const entries = {
  server: 'startFlagServer.ts',
  pricing: 'startPricing.ts',
  shop: 'startShop.ts',
};

// Garbage is collected in short steps, and by no helpers that would take turns with the shop on its processor: nobody's good request
// waits for long while bad grants come (docs/security).
const flags = { shop: ['--max-semi-space-size=2', '--single-threaded-gc'] };

/**
 * Prepares the playground's processes; `start` brings one up and settles when it serves.
 * @param {{ ports: import('./stack.d.mts').Ports, data: string, env?: Record<string, string> }} options
 * @returns {import('./stack.d.mts').Stack}
 */
export function createStack({ ports, data, env = {} }) {
  /** @type {Map<import('./stack.d.mts').Service, import('node:child_process').ChildProcess>} */
  const running = new Map();
  const logs = { server: [], pricing: [], shop: [] };
  const exitListeners = new Set();
  const variables = {
    ...environment,
    NODE_ENV: 'production',
    PORT_SERVER: String(ports.server),
    PORT_PRICING: String(ports.pricing),
    PORT_SHOP: String(ports.shop),
    HALYARD_DATA: data,
    ...env,
  };

  async function start(service) {
    const entry = join(root, 'playground', 'backend', entries[service]);
    const words = ['--conditions=@halyard/source', '--import', 'tsx', entry];
    const child = spawn(process.execPath, [...(flags[service] ?? []), ...words], {
      cwd: root,
      env: variables,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.set(service, child);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => logs[service].push(line));
    }
    child.on('exit', (code) => {
      if (running.get(service) === child) running.delete(service);
      for (const listener of exitListeners) listener(service, code);
    });
    await new Promise((resolve, reject) => {
      // Its first line says that it serves.
      child.stdout.once('data', resolve);
      child.once('exit', (code) =>
        reject(new Error(`${service} ended with ${code}:\n${logs[service].join('\n')}`)),
      );
    });
  }

  async function kill(service, signal = 'SIGTERM') {
    const child = running.get(service);
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  return {
    ports,
    start,
    kill,
    stop: async () => {
      exitListeners.clear();
      await Promise.all([...running.keys()].map((service) => kill(service)));
    },
    log: (service) => logs[service],
    pid: (service) => running.get(service)?.pid,
    onExit: (listener) => void exitListeners.add(listener),
  };
}
