// @vitest-environment node
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boolean, createFlagStore, defineFlags, string } from '@halyard/core';
import type { Bootstrap, Evaluation, FlagStore } from '@halyard/core';
import { createFlagHooks, FlagProvider } from '@halyard/react';
import { ofrep } from '@halyard/sources/ofrep';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { faults } from './faults.ts';
import * as replies from './replies.ts';
import { startFaultServer } from './startFaultServer.ts';

const flags = defineFlags({
  poisoned: string({ default: 'default' }),
  unlisted: boolean({ default: false }),
});
const { useFlag } = createFlagHooks(flags);
const context = { targetingKey: 'ann' };
/** How long a request waits for its flags, in milliseconds, where they do not come. */
const budget = 200;
/** And where they do: as long as that takes on a busy machine. */
const ample = 10_000;

function Page() {
  return <p>{`${useFlag('poisoned')} ${useFlag('unlisted')}`}</p>;
}

/** Waits for the source, and not longer than so many milliseconds. */
function settle({ state }: FlagStore, within: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, within);
    const look = () => {
      if (state.getState().status === 'NOT_READY') return;
      clearTimeout(timer);
      resolve();
    };
    state.subscribe(look);
    look();
  });
}

/** What the backend says in time. */
async function evaluateInTime(baseUrl: string, within: number): Promise<Bootstrap> {
  const store = createFlagStore({ flags, source: ofrep({ baseUrl }), context, onMissing: 'on' });
  const stop = store.start();
  await settle(store, within);
  const evaluations = (['poisoned', 'unlisted'] as const)
    .map((key): [string, Evaluation] => [key, store.evaluate(key)])
    .filter(([, { pending, reason }]) => !pending && reason !== 'ERROR');
  stop();
  return { ...context, evaluations: new Map(evaluations) };
}

async function render(baseUrl: string, within: number): Promise<string> {
  const bootstrap = await evaluateInTime(baseUrl, within);
  return renderToString(
    <FlagProvider flags={flags} context={context} bootstrap={bootstrap}>
      <Page />
    </FlagProvider>,
  );
}

/** A server that renders a page, with a store for each request. */
async function serve(baseUrl: string, within: number): Promise<string> {
  const server = createServer((_, response) => {
    void render(baseUrl, within).then((html) => response.end(html));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a page that is rendered on a server', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('has the flags of a good backend', async () => {
    const backend = await startFaultServer();
    onTestFinished(backend.stop);
    backend.reply = replies.flags({ poisoned: 'ann 1' });
    const url = await serve(backend.url, ample);
    expect(await (await fetch(url)).text()).toBe('<p>ann 1 true</p>');
  });

  it.each(faults)('F48: has the defaults in time when the backend $title', async (fault) => {
    const backend = await startFaultServer();
    onTestFinished(backend.stop);
    await backend.play(fault);
    const url = await serve(backend.url, budget);
    const before = Date.now();
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<p>default false</p>');
    // A busy machine takes its time, but not the backend's 3 s.
    expect(Date.now() - before).toBeLessThan(budget + 2_000);
    // Nothing goes on for a page that has been sent.
    await expect.poll(backend.openRequests).toBe(0);
  });
});
