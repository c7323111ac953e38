/** `live`: changes arrive by themselves; `gone`: they do not, until the connection is back. */
export type Connection = 'connecting' | 'live' | 'gone';

export interface FollowChangesOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
  readonly onConnection: (connection: Connection) => void;
  /** Something changed at the server; also called after a reconnect, since what was missed is unknown. */
  readonly onChange: () => void;
  readonly onSessionEnded: () => void;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 8_000;
/** The server says something at least every 25 s; a longer silence is a dead connection that nobody has closed. */
const LONGEST_SILENCE_MS = 60_000;

function hasChange(chunk: string): boolean {
  return chunk.split(/\r\n|\r|\n/).some((line) => line.startsWith('data:') && line.includes('"changed"'));
}

/** Reads server-sent events until the stream ends or falls silent. Frames end with an empty line and may span chunks. */
async function readChanges(body: ReadableStream<Uint8Array>, onChange: () => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  for (;;) {
    const silence = setTimeout(() => void reader.cancel(), LONGEST_SILENCE_MS);
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    const frames = (pending + decoder.decode(value, { stream: true })).split(/\r\n\r\n|\n\n|\r\r/);
    pending = frames.pop() ?? '';
    for (const frame of frames) if (hasChange(frame)) onChange();
  }
}

/**
 * Follows the server's change events over `fetch` rather than `EventSource`, which hides a 401 from the page:
 * an ended session must be told apart from a lost connection. Answers its undo.
 */
export function followChanges(options: FollowChangesOptions): () => void {
  const { fetch, url, onConnection, onChange, onSessionEnded } = options;
  const stopped = new AbortController();
  let retryInMs = FIRST_RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<void> {
    try {
      const response = await fetch(url, {
        headers: { accept: 'text/event-stream' },
        cache: 'no-store',
        signal: stopped.signal,
      });
      if (response.status === 401) {
        onSessionEnded();
        return;
      }
      if (response.ok && response.body !== null) {
        retryInMs = FIRST_RETRY_MS;
        onConnection('live');
        onChange();
        await readChanges(response.body, onChange);
      }
    } catch {
      // Whatever broke, the answer is the same: say so and connect again.
    }
    if (stopped.signal.aborted) return;
    onConnection('gone');
    timer = setTimeout(reconnectNow, retryInMs);
    retryInMs = Math.min(retryInMs * 2, LAST_RETRY_MS);
  }

  function reconnectNow(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    void connect();
  }

  onConnection('connecting');
  void connect();
  globalThis.addEventListener('online', reconnectNow);
  return () => {
    stopped.abort();
    clearTimeout(timer);
    globalThis.removeEventListener('online', reconnectNow);
  };
}
