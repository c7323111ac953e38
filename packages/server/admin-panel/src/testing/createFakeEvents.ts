export interface FakeEvents {
  readonly open: (signal: AbortSignal | null | undefined) => Response;
  readonly broadcast: () => void;
  readonly breakAll: () => void;
}

/** Event streams that can be broken, as a network does. */
export function createFakeEvents(): FakeEvents {
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();
  return {
    open(signal) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          streams.add(controller);
          signal?.addEventListener('abort', () => {
            if (streams.delete(controller)) controller.error(new Error('aborted'));
          });
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    },
    broadcast() {
      for (const stream of streams) {
        stream.enqueue(encoder.encode('data: {"type":"changed","version":1}\n\n'));
      }
    },
    breakAll() {
      for (const stream of streams) stream.error(new Error('connection reset'));
      streams.clear();
    },
  };
}
