import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface TestServer {
  readonly url: string;
  readonly stop: () => void;
}

/** Starts the real flag server, seeded and in memory, and resolves once it listens. */
export async function startTestServer(): Promise<TestServer> {
  const script = join(import.meta.dirname, 'serveForTests.ts');
  const child = spawn(process.execPath, ['--conditions=@halyard/source', '--import', 'tsx', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()));
    child.once('exit', (code) => reject(new Error(`The flag server ended with code ${code}.`)));
  });
  return { url, stop: () => child.kill() };
}
