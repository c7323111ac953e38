import { followStream, type Stream } from './followStream.ts';
import type { Occasion } from './parseEvent.ts';
import type { StreamAddress } from './StreamAddress.ts';

/** What all tabs of one subject share. */
export interface Tabs {
  /** Tells the other tabs. */
  say(message: unknown): void;
  /** Has the streams followed by one of the tabs: the next takes over when it is closed, sleeps, or crashes. */
  follow(addresses: readonly StreamAddress[]): void;
  close(): void;
}

export interface TabsOptions {
  /** Of the subject. */
  readonly name: string;
  /** Hears what another tab says: anything, since any script of the origin can. */
  readonly hear: (message: unknown) => void;
  /** Hears of the streams if this is the tab that follows them. */
  readonly hearStream: (occasion?: Occasion) => void;
}

/**
 * Joins the tabs of a subject: a browser opens six connections to a backend, so that a stream for each tab would soon block
 * everything else. Where tabs cannot agree, there is no stream.
 */
export function joinTabs({ name, hear, hearStream }: TabsOptions): Tabs {
  const locks = globalThis.EventSource && globalThis.navigator?.locks;
  const channel = locks && new BroadcastChannel(name);
  let addresses: readonly StreamAddress[] = [];
  const streams: Stream[] = [];
  let turn: AbortController | undefined;
  let isLeader = false;

  channel?.addEventListener('message', ({ data }) => hear(data));

  function connect(): void {
    for (const stream of streams.splice(isLeader ? addresses.length : 0)) stream.close();
    if (isLeader)
      addresses.forEach(({ url }, index) => (streams[index] ??= followStream(hearStream)).connect(url));
  }

  function follow(next: readonly StreamAddress[]): void {
    addresses = next;
    if (next.length === 0) {
      turn?.abort();
      turn = undefined;
      isLeader = false;
    } else if (!turn) {
      turn = new AbortController();
      const { signal } = turn;
      const lead = () => {
        isLeader = true;
        connect();
        return new Promise((resolve) => signal.addEventListener('abort', resolve));
      };
      // Rejects when it is no longer wanted, or where a page may not.
      locks?.request(`${name} stream`, { signal }, lead).catch(() => {});
    }
    connect();
  }

  return {
    say: (message) => channel?.postMessage(message),
    follow,
    close: () => {
      follow([]);
      channel?.close();
    },
  };
}
