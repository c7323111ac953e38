import type { FlagSource } from '@halyard/core';
import { ChangeListeners } from './ChangeListeners.ts';
import { watchPage } from './http/watchPage.ts';
import { Conversation } from './ofrep/Conversation.ts';
import { parseStreams } from './ofrep/parseStreams.ts';
import type { OfrepHeaders } from './ofrep/requestEvaluations.ts';
import { createStreamFollower } from './ofrep/createStreamFollower.ts';

export interface OfrepOptions {
  /** The address before `/ofrep/v1/…`. Default `'/'`: the page's own origin. */
  readonly baseUrl?: string | undefined;
  /** Sent with every evaluation. A function is called each time, for credentials that change. Default none. */
  readonly headers?: OfrepHeaders | (() => OfrepHeaders | Promise<OfrepHeaders>) | undefined;
  /** Default: the global one. */
  readonly fetch?: typeof fetch | undefined;
  /** For one whole answer, its body included, in milliseconds. Default 15,000; statuses settle after 3,000 all the same. */
  readonly timeout?: number | undefined;
}

/** A page that comes back after less, in milliseconds, has recent values. */
const recent = 10_000;

/** OFREP's default, in milliseconds. */
const usualInactivityDelay = 120_000;

/**
 * A backend that speaks the OpenFeature Remote Evaluation Protocol (0.3, bulk evaluation with change events). It never throws:
 * while the backend fails, the last values of the same subject stay, and it is asked again until it answers.
 *
 * @example ofrep({ baseUrl: 'https://flags.example.com', headers: { 'X-API-Key': key } })
 */
export function ofrep(options: OfrepOptions = {}): FlagSource {
  const { baseUrl = '/', headers = {}, timeout = 15_000 } = options;
  const listeners = new ChangeListeners();
  // The global one is looked up when it is called: it may be replaced later.
  const backend = { baseUrl, headers, timeout, fetch: options.fetch ?? ((...request) => fetch(...request)) };
  const follow = createStreamFollower((occasion) => conversation?.refetch(occasion));
  let conversation: Conversation | undefined;
  let inactivityDelay = usualInactivityDelay;
  let isAsleep = false;
  let stopWatching: (() => void) | undefined;

  function sleep(): void {
    isAsleep = true;
    follow([]);
  }

  function wake(isCertain: boolean): void {
    // The answer names the streams again.
    if (isAsleep) conversation?.refetch({ isUnconditional: true });
    else conversation?.catchUp(isCertain ? 0 : recent);
    isAsleep = false;
  }

  const serve: FlagSource['start'] = (context, signal) => {
    const before = conversation;
    before?.close();
    // What was known of somebody else is gone at once; of the same subject it serves until the answer is here.
    const isSameSubject = before?.subject === context.targetingKey;
    if (!isSameSubject) follow([]);
    stopWatching ??= watchPage({ delay: () => inactivityDelay, sleep, wake });
    const mine = (conversation = new Conversation({
      context,
      known: isSameSubject ? before?.answer : undefined,
      backend,
      onStreams: (eventStreams) => {
        const addresses = parseStreams(eventStreams, baseUrl);
        inactivityDelay = addresses[0]?.inactivityDelay ?? usualInactivityDelay;
        follow(addresses);
      },
      onChange: listeners.tell,
    }));
    // Nobody wants this answer any more.
    signal.addEventListener('abort', () => mine.close(), { once: true });
    return mine.begin();
  };

  return {
    name: 'ofrep',
    lists: 'all',
    start: serve,
    setContext: serve,
    peek: (key) => conversation?.peek(key) ?? 'pending',
    *keys() {
      for (const [key, flag] of conversation?.answer?.flags ?? []) if (typeof flag === 'object') yield key;
    },
    subscribe: listeners.subscribe,
    refresh: () => conversation?.refresh(),
    stop: () => {
      conversation?.close();
      follow([]);
      stopWatching?.();
      stopWatching = undefined;
    },
  };
}
