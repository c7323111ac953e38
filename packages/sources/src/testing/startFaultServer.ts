import { startFaultServer as start, type FaultServer } from '@halyard/testing/fault-server';
import { onTestFinished } from 'vitest';

export type { FaultServer, Reply } from '@halyard/testing/fault-server';

/** Starts a fault server that ends with the test. It answers 500 until it is told otherwise. */
export async function startFaultServer(): Promise<FaultServer> {
  const server = await start();
  onTestFinished(server.stop);
  return server;
}
