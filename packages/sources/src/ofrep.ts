import type { FlagSource } from '@halyard/core';
import { ChangeListeners } from './ChangeListeners.ts';
import { watchPage } from './http/watchPage.ts';
import { Conversation } from './ofrep/Conversation.ts';
import { createAnswerStorage } from './ofrep/createAnswerStorage.ts';
import { hash } from './ofrep/hash.ts';
import { joinTabs, type Tabs } from './ofrep/joinTabs.ts';
import type { OfrepOptions } from './ofrep/OfrepOptions.ts';
import { parseStreams } from './ofrep/parseStreams.ts';
import type { StreamAddress } from './ofrep/StreamAddress.ts';

export type { OfrepOptions } from './ofrep/OfrepOptions.ts';
export type { OfrepHeaders } from './ofrep/requestEvaluations.ts';

/** A page that comes back after less, in milliseconds, has recent values. */
const recent = 10_000;
/** Tabs hear within so many milliseconds of each other that they are online again. */
const together = 1_000;
/** OFREP's default, in milliseconds. */
const usualInactivityDelay = 120_000;
/** A stream without a sign of life for so long, in milliseconds, has had the time to be opened again, in vain. */
const longestSilence = 65_000;

/**
 * A backend that speaks the OpenFeature Remote Evaluation Protocol (0.3, bulk evaluation with change events). It never throws:
 * while the backend fails, the last values of the same subject stay, and it is asked again until it answers.
 *
 * @example ofrep({ baseUrl: 'https://flags.example.com', headers: { 'X-API-Key': key } })
 */
export function ofrep(options: OfrepOptions = {}): FlagSource {
  const { baseUrl = '/', headers = {}, timeout = 15_000, changeDetection = 'sse' } = options;
  const { cacheMode = 'local-cache-first', persist = true } = options;
  const { pollInterval = changeDetection === 'polling' ? 30_000 : Infinity } = options;
  const listeners = new ChangeListeners();
  const storage = createAnswerStorage(baseUrl);
  // The global one is looked up when it is called: it may be replaced later.
  const backend = { baseUrl, headers, timeout, fetch: options.fetch ?? ((...request) => fetch(...request)) };
  let conversation: Conversation | undefined;
  let tabs: Tabs | undefined;
  let addresses: readonly StreamAddress[] = [];
  let stopWatching: (() => void) | undefined;

  const nameOf = (asked: unknown) => `halyard:ofrep:${hash(JSON.stringify([baseUrl, asked]))}`;

  function join(subject: string | undefined): void {
    tabs = joinTabs({
      name: nameOf(subject),
      hear: (message) => conversation?.hear(message),
      hearStream: (occasion) => {
        tabs?.say({ name: conversation?.name, query: occasion && (occasion.query ?? '') });
        if (occasion) conversation?.refetch(occasion);
        else conversation?.postpone();
      },
    });
  }

  function leave(): void {
    conversation?.close();
    tabs?.close();
    tabs = undefined;
  }

  function wake(isCertain: boolean): void {
    if (tabs) return conversation?.catchUp(isCertain ? together : recent);
    join(conversation?.subject);
    // The answer names the streams again.
    conversation?.reopen();
  }

  const serve: FlagSource['start'] = (context) => {
    const before = conversation;
    const subject = context.targetingKey;
    // What was known of somebody else is gone at once; of the same subject it serves until the answer is here.
    const isSameSubject = before?.subject === subject;
    before?.close();
    if (!isSameSubject) leave();
    if (!tabs) join(subject);
    const keptAs = persist && cacheMode !== 'disabled' && subject ? nameOf(subject) : undefined;
    conversation = new Conversation({
      name: nameOf(context),
      context,
      known: isSameSubject ? before?.answer : undefined,
      stored: storage.read(keptAs),
      beginsStored: cacheMode === 'local-cache-first',
      backend,
      interval: () => (addresses.length > 0 ? longestSilence : Math.max(1_000, pollInterval)),
      onAnswer: (body, isNews) => {
        addresses = changeDetection === 'sse' ? parseStreams(body?.eventStreams, baseUrl) : [];
        tabs?.follow(addresses);
        if (body && isNews) storage.write(keptAs, body);
      },
      onChange: listeners.tell,
      say: (message) => tabs?.say(message),
    });
    if (changeDetection !== 'none') {
      stopWatching ??= watchPage({
        delay: () => options.inactivityDelay ?? addresses[0]?.inactivityDelay ?? usualInactivityDelay,
        sleep: leave,
        wake,
      });
    }
    return conversation.begin();
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
      leave();
      stopWatching?.();
      stopWatching = undefined;
    },
  };
}
