import type { Streams } from './followStreams.ts';
import type { NamedStream } from './namedStreams.ts';
import type { Occasion } from './parseEvent.ts';

/** What the tabs of a subject share. */
export interface Tabs {
  /** Tells the other tabs. */
  say(message: unknown): void;
  /** Has one tab follow these streams, and the next when that is closed, or crashes. */
  follow(next: readonly NamedStream[]): void;
  close(): void;
}

export interface TabsOptions {
  /** Of the subject. */
  readonly name: string;
  readonly baseUrl: string;
  /** Hears what another tab says: anything, since any script of the origin can. */
  readonly hear: (message: unknown) => void;
  /** Hears each sign of life of the streams if this is the tab that follows them, with an occasion to evaluate again. */
  readonly hearStream: (occasion?: Occasion) => void;
}

/**
 * Joins the tabs of a subject: a browser opens six connections to a backend, so that a stream for each tab would soon block
 * everything else. Where tabs cannot agree, there is no stream.
 */
export function joinTabs({ name, baseUrl, hear, hearStream }: TabsOptions): Tabs {
  const locks = globalThis.EventSource && globalThis.navigator?.locks;
  const channel = locks && new BroadcastChannel(name);
  const end = new AbortController();
  const ended = new Promise((resolve) => end.signal.addEventListener('abort', resolve));
  let named: readonly NamedStream[] = [];
  let streams: Streams | undefined;
  let leadership: Promise<unknown> | undefined;

  channel?.addEventListener('message', ({ data }) => hear(data));

  async function lead(): Promise<void> {
    // Only the tab that follows them loads what that takes. If it cannot, another may.
    const { followStreams } = await import('./followStreams.ts');
    streams = followStreams(baseUrl, hearStream);
    streams.connect(named);
    await ended;
  }

  function follow(next: readonly NamedStream[]): void {
    named = next;
    streams?.connect(named);
    if (named.length === 0) return;
    // Rejects when this is closed first, or where a page may not.
    leadership ??= locks?.request(`${name} stream`, end, lead).catch(() => {
      leadership = undefined;
    });
  }

  return {
    // oxlint-disable-next-line require-post-message-target-origin -- a channel has none.
    say: (message) => channel?.postMessage(message),
    follow,
    close: () => {
      follow([]);
      end.abort();
      channel?.close();
    },
  };
}
