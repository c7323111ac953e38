import { join } from 'node:path';
import { createFlagServer, listen } from '@halyard/server';
import { seed } from '../flag-server/seed.ts';

/** The real flag server, embedded database included. */
export interface TestFlagServer {
  readonly url: string;
  /** Cuts every connection and refuses new ones. */
  disconnect(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it with Chandlery's seed on a free port. */
export async function startTestFlagServer(dataFolder: string, serviceToken: string): Promise<TestFlagServer> {
  const server = await createFlagServer({
    dataFolder: join(dataFolder, 'flags'),
    serviceTokens: [serviceToken],
    seed,
    log: () => {},
  });
  const listening = await listen(server, { port: 0 });
  let disconnecting: Promise<void> | undefined;
  const disconnect = (): Promise<void> => (disconnecting ??= listening.close());
  return {
    url: listening.url,
    disconnect,
    async stop() {
      await disconnect();
      await server.close();
    },
  };
}
