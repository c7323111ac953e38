// @vitest-environment node
import { replies, startFaultServer, type FaultServer, type Reply } from '@halyard/testing/fault-server';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchWithin } from './fetchWithin.ts';

async function answering(reply: Reply): Promise<FaultServer> {
  const server = await startFaultServer();
  onTestFinished(server.stop);
  server.reply = reply;
  return server;
}

/** Collects all the time what nobody holds. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const timer = setInterval(collect, 20);
  onTestFinished(() => clearInterval(timer));
}

describe('an answer that must be here in time', () => {
  it.each([
    { title: 'nothing comes', reply: replies.hang },
    { title: 'its body never ends', reply: replies.headersThenSilence },
    { title: 'its body comes a byte at a time', reply: replies.dripEvery(50) },
  ])('is given up where $title, whatever was collected meanwhile', async ({ reply }) => {
    const server = await answering(reply);
    collectGarbage();
    await expect(fetchWithin(300)(server.url, { method: 'POST' })).rejects.toThrow(/abort/);
    await expect.poll(server.openRequests).toBe(0);
  });

  it('is what came, with its status and headers', async () => {
    const server = await answering(replies.status(418, { ETag: '"1"' }, 'tea'));
    const answer = await fetchWithin(5_000)(server.url, { method: 'POST' });
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([418, '"1"', 'tea']);
  });

  it('may have no body at all', async () => {
    const server = await answering(replies.status(304));
    expect((await fetchWithin(5_000)(server.url, { method: 'POST' })).status).toBe(304);
  });

  it('is given up with whoever wanted it, before or while it is asked for', async () => {
    const server = await answering(replies.hang);
    await expect(fetchWithin(20_000)(server.url, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    expect(server.requests).toEqual([]);
    const visitor = new AbortController();
    const asked = fetchWithin(20_000)(server.url, { signal: visitor.signal });
    await expect.poll(server.openRequests).toBe(1);
    visitor.abort();
    await expect(asked).rejects.toThrow(/abort/);
    await expect.poll(server.openRequests).toBe(0);
  });
});
