// @vitest-environment node
import { request } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let server: ViteDevServer;
let address: AddressInfo;

beforeAll(async () => {
  // As `npm run dev` has it, but for the port.
  server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'playground'),
    logLevel: 'silent',
    server: { port: 0, strictPort: false },
    optimizeDeps: { noDiscovery: true },
  });
  await server.listen();
  address = server.httpServer?.address() as AddressInfo;
}, 60_000);
afterAll(() => server.close());

function ask(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: address.port, path: '/index.html', headers },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    sent.on('error', reject).end();
  });
}

describe('T36: the server of npm run dev', () => {
  it('listens on this computer alone', () => {
    expect(address.address).toBe('127.0.0.1');
  });

  it.each(['evil.example', 'evil.example:5174', '127.0.0.1.evil.example', '169.254.169.254.nip.io'])(
    'refuses a page that had the name %s point here',
    async (host) => {
      expect(await ask({ host })).toBe(403);
    },
  );

  it('serves its own page', async () => {
    expect(await ask({ host: `127.0.0.1:${address.port}` })).toBe(200);
    expect(await ask({ host: `localhost:${address.port}` })).toBe(200);
  });
});
