import type { Adapter } from '../Adapter';
import { createCycles } from './createCycles';
import { hydrateOnce } from './hydrateOnce';
import { runSession, type SessionOptions } from './runSession';
import { Stage } from './Stage';
import { stubConsole } from './stubConsole';
import { timeReads } from './timeReads';

/** Puts everything that can be measured of an adapter at `window.bench`, for the runner to call. */
export function install(adapter: Adapter): void {
  const report = stubConsole();
  const stage = new Stage(adapter);
  const api = {
    ...createCycles(stage),
    isolated: () => crossOriginIsolated,
    console: report,
    init: (count: number, elements = 0) => stage.init(count, { elements }),
    session: (options: SessionOptions) => runSession(stage, options),
    reads: (batchMs: number, batches: number) => timeReads(stage, batchMs, batches),
    listeners: () => stage.client.listeners?.() ?? null,
    hydrate: async (count: number, html: string) => ({
      ...(await hydrateOnce(stage, count, html)),
      console: report(),
    }),
  };
  Object.assign(window, { bench: api });
}
