import type { FlagSource } from '@halyard/core';
import { ChangeListeners } from './ChangeListeners.ts';
import { watchPage } from './http/watchPage.ts';
import { createConversation, type Conversation } from './ofrep/createConversation.ts';
import { createAnswerStorage } from './ofrep/createAnswerStorage.ts';
import { joinTabs, type Tabs } from './ofrep/joinTabs.ts';
import { namedStreams, type NamedStream } from './ofrep/namedStreams.ts';
import type { OfrepOptions } from './ofrep/OfrepOptions.ts';

export type { OfrepHeaders } from './ofrep/Backend.ts';
export type { OfrepOptions } from './ofrep/OfrepOptions.ts';

/** A page that comes back after less, in milliseconds, has recent values. */
const recent = 10_000;
/** Tabs hear within so many milliseconds of each other that they are online again. */
const together = 1_000;
/** OFREP's default, in seconds. */
const usualInactivityDelay = 120;
/** A stream without a sign of life for so long, in milliseconds, has had the time to be opened again, in vain. */
const longestSilence = 65_000;

/**
 * A backend that speaks the OpenFeature Remote Evaluation Protocol (0.3, bulk evaluation with change events). It never throws:
 * while the backend fails, the last values of the same subject stay, and it is asked again until it answers. The tabs of a subject
 * share requests and streams.
 *
 * @example ofrep({ baseUrl: 'https://flags.example.com', headers: { 'X-API-Key': key } })
 */
export function ofrep(options: OfrepOptions = {}): FlagSource {
  const { baseUrl = '/', headers = {}, timeout = 15_000, changeDetection = 'sse' } = options;
  const { cacheMode = 'local-cache-first', persist = true } = options;
  const { pollInterval = changeDetection === 'polling' ? 30_000 : Infinity } = options;
  // The global one is looked up when it is called: it may be replaced later.
  const backend = { baseUrl, headers, timeout, fetch: options.fetch ?? ((...request) => fetch(...request)) };
  const listeners = new ChangeListeners();
  const storage = createAnswerStorage(baseUrl);
  const nameOf = (asked: unknown) => `halyard:ofrep:${JSON.stringify([baseUrl, asked])}`;
  let conversation: Conversation | undefined;
  let subject: string | undefined;
  let tabs: Tabs | undefined;
  let streams: readonly NamedStream[] = [];
  let stopWatching: (() => void) | undefined;

  function join(): void {
    tabs ??= joinTabs({
      name: nameOf(subject),
      baseUrl,
      hear: (message) => conversation?.hear(message),
      hearStream: (occasion) => conversation?.hearStream(occasion),
    });
  }

  function leave(): void {
    conversation?.close();
    tabs?.close();
    tabs = undefined;
  }

  function wake(isCertain: boolean): void {
    if (tabs) conversation?.catchUp(isCertain ? together : recent);
    // The answer names the streams again.
    else conversation?.refetch({ isUnconditional: true });
    join();
  }

  function sleepDelay(): number {
    const named = Number(streams[0]?.inactivityDelaySec) || usualInactivityDelay;
    return options.inactivityDelay ?? Math.max(1, named) * 1_000;
  }

  const serve: FlagSource['start'] = (context, signal) => {
    // What was known of somebody else is gone at once; of the same subject it serves until the answer is here.
    const known = context.targetingKey === subject ? conversation?.answer() : undefined;
    if (context.targetingKey === subject) conversation?.close();
    else leave();
    subject = context.targetingKey;
    const keptAs = persist && cacheMode !== 'disabled' ? subject : undefined;
    const stored = storage.read(keptAs);
    const mine = (conversation = createConversation({
      name: nameOf(context),
      context,
      subject,
      known,
      begins: !known && cacheMode === 'local-cache-first' ? stored : undefined,
      stored,
      backend,
      interval: () => (streams.length > 0 ? longestSilence : Math.max(1_000, pollInterval)),
      onAnswer: (body, isNews) => {
        streams = changeDetection === 'sse' ? namedStreams(body.eventStreams) : [];
        tabs?.follow(streams);
        if (isNews) storage.write(keptAs, body);
      },
      onChange: listeners.tell,
      say: (message) => tabs?.say(message),
    }));
    // Nobody wants this answer any more.
    signal.addEventListener('abort', () => mine.close(), { once: true });
    join();
    if (changeDetection !== 'none') stopWatching ??= watchPage({ delay: sleepDelay, sleep: leave, wake });
    return mine.begin();
  };

  return {
    name: 'ofrep',
    lists: 'all',
    start: serve,
    setContext: serve,
    peek: (key) => conversation?.peek(key) ?? 'pending',
    *keys() {
      for (const [key, flag] of conversation?.answer()?.flags ?? []) if (typeof flag === 'object') yield key;
    },
    subscribe: listeners.subscribe,
    refresh: () => (tabs ? conversation?.refresh() : undefined),
    stop: () => {
      leave();
      stopWatching?.();
      stopWatching = undefined;
    },
  };
}
