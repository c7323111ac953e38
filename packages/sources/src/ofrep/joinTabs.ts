import type { Streams } from './followStreams.ts';
import type { Occasion } from './parseEvent.ts';

/** What the tabs of a subject share. */
export interface Tabs {
  /** Tells the other tabs. */
  say(message: unknown): void;
  /** Has one tab follow these streams, and the next when that is closed, or crashes. */
  follow(eventStreams: readonly unknown[]): void;
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
  const { signal } = end;
  let named: readonly unknown[] = [];
  let streams: Streams | undefined;
  let isAsking = false;
  let isLeader = false;

  channel?.addEventListener('message', ({ data }) => hear(data));

  async function connect(): Promise<void> {
    if (!isLeader) return;
    // Only the tab that follows them loads what that takes. If it cannot, it is as if they were dead.
    const { followStreams } = await import('./followStreams.ts');
    if (!signal.aborted) (streams ??= followStreams(baseUrl, hearStream)).connect(named);
  }

  function lead(): Promise<unknown> {
    isLeader = true;
    connect().catch(() => {});
    return new Promise((resolve) => signal.addEventListener('abort', resolve));
  }

  return {
    // oxlint-disable-next-line require-post-message-target-origin -- a channel has none.
    say: (message) => channel?.postMessage(message),
    follow: (eventStreams) => {
      named = eventStreams;
      connect().catch(() => {});
      // Rejects when this is closed first, or where a page may not.
      if (named.length > 0 && !isAsking) locks?.request(`${name} stream`, { signal }, lead).catch(() => {});
      isAsking ||= named.length > 0;
    },
    close: () => {
      end.abort();
      channel?.close();
      streams?.connect([]);
    },
  };
}
