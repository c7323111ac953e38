// @vitest-environment node
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { replies, startFaultServer } from '@halyard/testing/fault-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchTrusted } from './fetchTrusted.ts';

/** Collects all the time what nobody holds. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const timer = setInterval(collect, 20);
  onTestFinished(() => clearInterval(timer));
}

describe('what a service reads from a configured address', () => {
  it('T38: is given up after three seconds, where its body comes a byte at a time, whatever was collected meanwhile', async () => {
    const server = await startFaultServer();
    onTestFinished(server.stop);
    server.reply = replies.dripEvery(50);
    collectGarbage();
    await expect(fetchTrusted(new URL(server.url), fetch)).rejects.toThrow(/abort/);
    await expect.poll(server.openRequests).toBe(0);
  });

  it('T38: is no more than 256 KiB', async () => {
    const server = await startFaultServer();
    onTestFinished(server.stop);
    server.reply = replies.json('x'.repeat(300 * 1024));
    await expect(fetchTrusted(new URL(server.url), fetch)).rejects.toThrow('too large');
  });

  it('is JSON', async () => {
    const server = await startFaultServer();
    onTestFinished(server.stop);
    server.reply = replies.json({ keys: [] });
    expect(await fetchTrusted(new URL(server.url), fetch)).toEqual({ keys: [] });
  });
});
