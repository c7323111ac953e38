import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fixturePages } from './buildFixturePages.ts';

/** Starts the server of the server-rendered page, a process of its own in production mode. */
export async function serveRendered(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = spawn(process.execPath, [join(fixturePages, 'server-rendered', 'server', 'server.js')], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { url, stop: () => void server.kill() };
}
