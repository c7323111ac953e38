import { callListener, type EvaluationContext, type FlagSource, type SourceChange } from '@halyard/core';
import { createConversation, type Conversation } from './ofrep/createConversation.ts';
import type { FollowStreams } from './ofrep/followStreams.ts';
import type { OfrepOptions } from './ofrep/OfrepOptions.ts';

export type { OfrepHeaders, OfrepOptions } from './ofrep/OfrepOptions.ts';

/**
 * A backend that speaks the OpenFeature Remote Evaluation Protocol (0.3, bulk evaluation with change events). It never throws:
 * while the backend fails, the last values of the same subject stay, and it is asked again until it answers. The tabs of a subject
 * share requests and streams.
 *
 * @example ofrep({ baseUrl: 'https://flags.example.com', headers: { 'X-API-Key': key } })
 */
export function ofrep(options: OfrepOptions = {}): FlagSource {
  const listeners = new Set<(change: SourceChange) => void>();
  let conversation: Conversation | undefined;
  /** The same, until it is stopped. */
  let live: Conversation | undefined;
  let subject: string | undefined;
  let streams: Promise<FollowStreams> | undefined;

  /** Only where a backend names streams is there loaded what follows them. */
  function follow(eventStreams?: unknown, context?: EvaluationContext): void {
    if (eventStreams) {
      streams ??= import('./ofrep/followStreams.ts').then(({ followStreams }) =>
        followStreams(options, (query, isUnconditional) => live?.hear(query, isUnconditional)),
      );
    }
    streams
      ?.then((connect) => connect(eventStreams, context))
      .catch(() => {
        streams = undefined;
      });
  }

  const serve: FlagSource['start'] = (context, signal) => {
    const { targetingKey } = context;
    const isSame = targetingKey === subject;
    conversation?.stop();
    if (!isSame) follow();
    subject = targetingKey;
    live = conversation = createConversation(options, {
      context,
      // What was known of somebody else is gone at once; of the same subject it serves until the answer is here.
      known: (isSame && conversation?.answer()) || new Map(),
      tell: (change) => listeners.forEach((listener) => callListener(() => listener(change))),
      follow,
    });
    // Nobody wants this answer any more.
    signal.addEventListener('abort', live.stop);
    return live.start;
  };

  return {
    name: 'ofrep',
    lists: 'all',
    start: serve,
    setContext: serve,
    peek: (key) => conversation?.peek(key) ?? 'pending',
    *keys() {
      for (const [key, flag] of conversation?.answer() ?? []) if (typeof flag === 'object') yield key;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh: () => live?.refresh(),
    stop: () => {
      conversation?.stop();
      live = undefined;
      follow();
    },
  };
}
