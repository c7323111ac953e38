import type { EvaluationContext } from '@halyard/core';
import { namedStreams, type NamedStream } from './namedStreams.ts';
import type { OfrepOptions } from './OfrepOptions.ts';
import { shareStreams, type SharedStreams } from './shareStreams.ts';
import type { StreamListener } from './StreamListener.ts';

/** OFREP's default, in seconds. */
const usualInactivityDelay = 120;

/** Follows the `eventStreams` of the latest answer, about `context`; without any it leaves those before. */
export type FollowStreams = (eventStreams?: unknown, context?: EvaluationContext) => void;

/** Follows streams as long as somebody looks at the page, or did lately. */
export function followStreams(options: OfrepOptions, hear: StreamListener): FollowStreams {
  const { baseUrl = '/' } = options;
  const nameOf = (asked: unknown) => `halyard:ofrep:${JSON.stringify([baseUrl, asked])}`;
  let named: readonly NamedStream[] = [];
  let shared: SharedStreams | undefined;
  let watching: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function leave(): void {
    shared?.close();
    shared = undefined;
  }

  function look(): void {
    clearTimeout(timer);
    if (document.hidden) {
      const delay = (Number(named[0]?.inactivityDelaySec) || usualInactivityDelay) * 1_000;
      timer = setTimeout(leave, options.inactivityDelay ?? delay);
    } else if (!shared) {
      // A whole answer names the streams again.
      hear('', true);
    }
  }

  function watch(): void {
    if (watching || !globalThis.document) return;
    watching = new AbortController();
    document.addEventListener('visibilitychange', look, watching);
    look();
  }

  return (eventStreams, context = {}) => {
    named = namedStreams(eventStreams);
    if (named.length > 0) {
      shared ??= shareStreams({
        channelName: `${nameOf(context.targetingKey)} stream`,
        baseUrl,
        hear: (query, isUnconditional) => hear(query && `?${query}`, isUnconditional),
      });
      shared.connect(named, nameOf(context));
      watch();
    } else {
      leave();
      watching?.abort();
      watching = undefined;
      clearTimeout(timer);
    }
  };
}
