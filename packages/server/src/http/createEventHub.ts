import { FlagServerError } from '../FlagServerError.ts';
import type { EventHub, ServerEvent, StreamOptions } from './EventHub.ts';

const HEARTBEAT_MS = 25_000;
/** An event of an unknown type, not a comment: a browser's `EventSource` shows no comment to the page that waits for a sign of life. */
const HEARTBEAT = 'data: {"type":"stillHere"}\n\n';
const MOST_STREAMS = 5000;
/** A client that reads this little of what it is sent is dropped: it would fill our memory. */
const MOST_WAITING_BYTES = 64 * 1024;

interface Stream {
  readonly send: (text: string) => void;
  readonly end: () => void;
  readonly isStillAllowed: () => Promise<boolean>;
}

function format({ id, data }: ServerEvent): string {
  return `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Makes a hub whose one heartbeat timer runs only while a stream is open. */
export function createEventHub(): EventHub {
  const streams = new Set<Stream>();
  let heartbeat: NodeJS.Timeout | undefined;

  async function beat(stream: Stream): Promise<void> {
    // Nobody can tell: better a client that connects again than one that should not listen.
    if (await stream.isStillAllowed().catch(() => false)) stream.send(HEARTBEAT);
    else stream.end();
  }

  function add(stream: Stream): void {
    streams.add(stream);
    heartbeat ??= setInterval(() => {
      for (const each of streams) void beat(each);
    }, HEARTBEAT_MS);
  }

  function remove(stream: Stream): void {
    streams.delete(stream);
    if (streams.size > 0) return;
    clearInterval(heartbeat);
    heartbeat = undefined;
  }

  return {
    open({ request, first, isStillAllowed = () => Promise.resolve(true) }: StreamOptions) {
      if (streams.size >= MOST_STREAMS) throw new FlagServerError('HAL-724');
      // Nobody would ever read, or cancel, the body of an answer to HEAD.
      const body =
        request.method === 'HEAD'
          ? null
          : createBody({ signal: request.signal, add, remove, isStillAllowed }, first);
      return new Response(body, {
        headers: {
          'Content-Type': 'text/event-stream; charset=utf-8',
          'Cache-Control': 'private, no-store',
          'X-Accel-Buffering': 'no',
        },
      });
    },
    broadcast(event) {
      const text = format(event);
      for (const stream of streams) stream.send(text);
    },
    size: () => streams.size,
    close() {
      for (const stream of streams) stream.end();
    },
  };
}

interface BodyOptions {
  readonly signal: AbortSignal;
  readonly isStillAllowed: () => Promise<boolean>;
  add(stream: Stream): void;
  remove(stream: Stream): void;
}

function createBody(options: BodyOptions, first: ServerEvent | undefined): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stream: Stream | undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const opened: Stream = {
          send(text) {
            if ((controller.desiredSize ?? 0) <= 0) opened.end();
            else controller.enqueue(encoder.encode(text));
          },
          end() {
            options.remove(opened);
            options.signal.removeEventListener('abort', opened.end);
            try {
              controller.close();
            } catch {
              // The client has closed it first.
            }
          },
          isStillAllowed: options.isStillAllowed,
        };
        stream = opened;
        options.add(opened);
        options.signal.addEventListener('abort', opened.end, { once: true });
        if (options.signal.aborted) return opened.end();
        opened.send(': connected\n\n');
        if (first) opened.send(format(first));
      },
      cancel: () => stream?.end(),
    },
    { highWaterMark: MOST_WAITING_BYTES, size: (chunk) => chunk?.byteLength ?? 0 },
  );
}
