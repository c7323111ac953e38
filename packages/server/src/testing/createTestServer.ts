import { createFlagServer } from '../createFlagServer.ts';
import type { FlagServer } from '../FlagServer.ts';
import type { FlagServerOptions } from '../FlagServerOptions.ts';
import type { LogEvent } from '../Log.ts';
import { testSeed } from './testSeed.ts';

/** The address in-process requests are sent to. */
export const TEST_ORIGIN = 'http://flags.test';
export const SERVICE_TOKEN = 'token-of-the-shop';

/** A seeded server with its log. */
export interface TestServer extends FlagServer {
  readonly log: LogEvent[];
}

/** Starts a seeded flag server whose log is kept. */
export async function createTestServer(options: Partial<FlagServerOptions> = {}): Promise<TestServer> {
  const log: LogEvent[] = [];
  const server = await createFlagServer({
    serviceTokens: [SERVICE_TOKEN],
    seed: testSeed,
    log: (event) => log.push(event),
    ...options,
  });
  return { ...server, log };
}
