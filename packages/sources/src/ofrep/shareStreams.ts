import { followStream, type Stream } from './followStream.ts';
import type { NamedStream } from './namedStreams.ts';
import { parseStream } from './parseStream.ts';
import type { StreamListener } from './StreamListener.ts';

/** The streams of a subject, followed for all its tabs by one of them. */
export interface SharedStreams {
  /** Follows these from now on, in turn. `name` is the same for tabs that hear from each other what the backend answered. */
  connect(named: readonly NamedStream[], name: string): void;
  close(): void;
}

export interface SharingOptions {
  /** Of the subject. */
  readonly channelName: string;
  readonly baseUrl: string;
  readonly hear: StreamListener;
}

/**
 * Shares the streams of a subject: a browser opens six connections to a backend, so that a stream for each tab would soon block
 * everything else. The tab that holds a lock follows them, and the next one when that is closed, or crashes. Where tabs cannot
 * agree, there is no stream.
 */
export function shareStreams({ channelName, baseUrl, hear }: SharingOptions): SharedStreams {
  const locks = globalThis.EventSource && globalThis.navigator?.locks;
  const channel = locks && new BroadcastChannel(channelName);
  const end = new AbortController();
  const streams: Stream[] = [];
  let ours = '';
  let urls: readonly string[] = [];
  let isLeading = false;

  function tell(query?: string, isUnconditional?: boolean): void {
    // oxlint-disable-next-line require-post-message-target-origin -- a channel has none.
    channel?.postMessage({ name: ours, query });
    hear(query, isUnconditional);
  }

  function follow(): void {
    for (const stream of streams.splice(urls.length)) stream.close();
    urls.forEach((url, index) => (streams[index] ??= followStream(tell)).connect(url));
  }

  channel?.addEventListener('message', ({ data }) => {
    // Any script of the origin can say something here.
    const { name, query } = Object(data);
    // Who asks for the same context will hear what comes of it.
    hear(typeof query === 'string' && name !== ours ? query : undefined);
  });
  locks
    ?.request(channelName, end, async () => {
      isLeading = true;
      follow();
      await new Promise((resolve) => end.signal.addEventListener('abort', resolve));
    })
    // Closed before its turn came, or not allowed on this page.
    .catch(() => {});

  return {
    connect: (named, name) => {
      ours = name;
      urls = named.flatMap((stream) => parseStream(stream, baseUrl));
      if (isLeading) follow();
    },
    close: () => {
      urls = [];
      follow();
      end.abort();
      channel?.close();
    },
  };
}
