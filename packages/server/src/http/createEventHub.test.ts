// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventHub } from './createEventHub.ts';

async function readText(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  return new TextDecoder().decode((await reader.read()).value);
}

function readerOf(response: Response): ReadableStreamDefaultReader<Uint8Array> {
  if (!response.body) throw new Error('The stream has no body.');
  return response.body.getReader();
}

const event = { id: '7', data: { type: 'changed' } };
const request = () => new Request('http://flags.test/stream');

describe('createEventHub', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends each event to all open streams', async () => {
    const hub = createEventHub();
    const readers = [hub.open({ request: request() }), hub.open({ request: request() })].map(readerOf);
    hub.broadcast(event);
    for (const reader of readers) {
      expect(await readText(reader)).toBe(': connected\n\n');
      expect(await readText(reader)).toBe('id: 7\ndata: {"type":"changed"}\n\n');
    }
    hub.close();
  });

  it('sends an event for nobody every 25 seconds, so that proxies keep the stream open and clients see that it lives', async () => {
    const hub = createEventHub();
    const reader = readerOf(hub.open({ request: request() }));
    await reader.read();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await readText(reader)).toBe('data: {"type":"stillHere"}\n\n');
    hub.close();
  });

  it('drops a client that has aborted or cancelled, and then keeps no timer', async () => {
    const hub = createEventHub();
    const abort = new AbortController();
    hub.open({ request: new Request(request(), { signal: abort.signal }) });
    const second = readerOf(hub.open({ request: request() }));
    expect(hub.size()).toBe(2);
    abort.abort();
    await second.cancel();
    expect(hub.size()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    hub.broadcast(event);
  });

  it('drops a client that was gone before its stream was open', () => {
    const hub = createEventHub();
    hub.open({ request: new Request(request(), { signal: AbortSignal.abort() }) });
    expect(hub.size()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('opens nothing for a HEAD request, whose stream nobody would ever end', () => {
    const hub = createEventHub();
    const answer = hub.open({ request: new Request(request(), { method: 'HEAD' }) });
    expect(answer.headers.get('Content-Type')).toContain('text/event-stream');
    expect(hub.size()).toBe(0);
  });

  it('ends all streams on close and leaves no timer', async () => {
    const hub = createEventHub();
    const reader = readerOf(hub.open({ request: request() }));
    hub.close();
    await reader.read();
    expect((await reader.read()).done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('drops a client that reads nothing, before it fills the memory', () => {
    const hub = createEventHub();
    hub.open({ request: request() });
    for (let count = 0; count < 5000; count += 1) hub.broadcast(event);
    expect(hub.size()).toBe(0);
  });

  it('ends a stream at the next heartbeat when it is no longer allowed, or nobody can tell', async () => {
    const hub = createEventHub();
    hub.open({ request: request(), isStillAllowed: () => Promise.resolve(false) });
    hub.open({ request: request(), isStillAllowed: () => Promise.reject(new Error('broken')) });
    await vi.advanceTimersByTimeAsync(25_000);
    expect(hub.size()).toBe(0);
  });

  it('refuses more streams than it can hold', () => {
    const hub = createEventHub();
    for (let count = 0; count < 5000; count += 1) hub.open({ request: request() });
    expect(() => hub.open({ request: request() })).toThrow('HAL-724');
    hub.close();
  });
});
