import { afterEach, describe, expect, it, vi } from 'vitest';
import { followChanges, type Connection } from './followChanges.ts';

interface Stream {
  readonly response: Response;
  readonly send: (text: string) => void;
  readonly end: () => void;
}

function createStream(): Stream {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(started) {
      controller = started;
    },
  });
  const encoder = new TextEncoder();
  return {
    response: new Response(body),
    send: (text) => controller?.enqueue(encoder.encode(text)),
    end: () => controller?.close(),
  };
}

function follow(answer: () => Response): {
  readonly connections: Connection[];
  readonly changes: () => number;
  readonly ended: () => boolean;
  readonly requests: () => number;
} {
  const connections: Connection[] = [];
  let changes = 0;
  let requests = 0;
  let hasEnded = false;
  stop = followChanges({
    url: '/admin/api/events',
    fetch: () => {
      requests += 1;
      return Promise.resolve(answer());
    },
    onConnection: (connection) => connections.push(connection),
    onChange: () => {
      changes += 1;
    },
    onSessionEnded: () => {
      hasEnded = true;
    },
  });
  return { connections, changes: () => changes, ended: () => hasEnded, requests: () => requests };
}

let stop = (): void => undefined;
afterEach(() => stop());

describe('followChanges', () => {
  it('tells a change whose frame arrives in pieces, once', async () => {
    const stream = createStream();
    const followed = follow(() => stream.response);
    await vi.waitFor(() => expect(followed.changes()).toBe(1));
    stream.send(': connected\n\nid: 4\ndata: {"type":"cha');
    stream.send('nged","version":4}\n');
    stream.send('\n: still here\n\n');
    await vi.waitFor(() => expect(followed.changes()).toBe(2));
  });

  it('connects again after the stream ended, and takes that for a change', async () => {
    const streams = [createStream(), createStream()];
    let next = 0;
    const followed = follow(() => streams[next++]?.response ?? new Response(null, { status: 503 }));
    await vi.waitFor(() => expect(followed.connections).toEqual(['connecting', 'live']));
    streams[0]?.end();
    await vi.waitFor(
      () => expect(followed.connections).toEqual(['connecting', 'live', 'gone', 'live']),
      5_000,
    );
    expect(followed.changes()).toBe(2);
  });

  it('connects at once when the browser is online again', async () => {
    const followed = follow(() => new Response(null, { status: 503 }));
    await vi.waitFor(() => expect(followed.requests()).toBe(3), 10_000);
    globalThis.dispatchEvent(new Event('online'));
    expect(followed.requests()).toBe(4);
  }, 15_000);

  it('tells an ended session from a lost connection, and stops asking', async () => {
    const followed = follow(() => new Response(null, { status: 401 }));
    await vi.waitFor(() => expect(followed.ended()).toBe(true));
    globalThis.dispatchEvent(new Event('online'));
    expect(followed.connections).toEqual(['connecting']);
    expect(followed.requests()).toBe(1);
  });

  it('stays silent once it is undone', async () => {
    const stream = createStream();
    const followed = follow(() => stream.response);
    await vi.waitFor(() => expect(followed.connections).toContain('live'));
    stop();
    stream.end();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(followed.connections).toEqual(['connecting', 'live']);
  });
});
