import { warn, type Status } from '@halyard/core';
import { createPace } from '../http/createPace.ts';
import { readBytes } from '../http/readBytes.ts';
import { retryAfter } from '../http/retryAfter.ts';
import type { FollowStreams } from './followStreams.ts';
import { describeFailure, type Failure } from './describeFailure.ts';
import {
  longestSettling,
  longestSilence,
  mistakesSlowness,
  recently,
  shortestWait,
  together,
} from './limits.ts';
import type { OfrepOptions } from './OfrepOptions.ts';
import type { Outcome } from './Outcome.ts';
import type { AnswerBody, Changed } from './parseAnswer.ts';
import { createRecord, type RecordOptions, type SubjectRecord } from './createRecord.ts';
import type { StreamListener } from './StreamListener.ts';

export interface ConversationOptions extends RecordOptions {
  readonly follow: FollowStreams;
}

/** All that is asked and answered about one evaluation context, from its creation to its stop. */
export interface Conversation extends Pick<SubjectRecord, 'answer' | 'peek'> {
  /** Settles with the first outcome, or after 3 s with what there is. */
  readonly start: Promise<Status> | Status;
  /** Asks again on purpose, whatever back-off or refusal stands in the way. */
  readonly refresh: () => Promise<void> | undefined;
  /** Hears of the life of streams. Any number of reasons to ask during one request make one more. */
  readonly hear: StreamListener;
  /** Ends it for good. What was answered stays known. */
  readonly stop: () => void;
}

/** Another context gets another conversation, so that no late answer can be taken for somebody else's. */
export function createConversation(options: OfrepOptions, about: ConversationOptions): Conversation {
  const { context, follow } = about;
  const { baseUrl = '/', headers = {}, timeout = 15_000 } = options;
  const { changeDetection = 'sse', pollInterval = changeDetection === 'polling' ? 30_000 : Infinity } =
    options;
  // The same for all tabs that ask the same backend about the same context.
  const name = `halyard:ofrep:${JSON.stringify([baseUrl, context])}`;
  const pace = createPace(name, attempt);
  const end = new AbortController();
  const record = createRecord(options, about);
  let etag: string | null | undefined;
  let query = '';
  let credentials: string | undefined;
  let failure: Failure | undefined;
  let isFollowing = false;
  let request: AbortController | undefined;
  let channel: BroadcastChannel | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  function succeed(): void {
    pace.succeed(isFollowing ? longestSilence : Math.max(shortestWait, pollInterval));
  }

  /** Takes it that the backend could not be reached. What another tab says of it may be no number at all. */
  function miss(wait: unknown): void {
    failure ??= 'HAL-403';
    pace.fail(Number(wait));
    record.fail(true);
  }

  /** Takes an answer: to this tab's own request, or to another's. Throws if it makes no sense. */
  function take({ body, etag: tag }: Partial<Outcome>, isOwn?: boolean): void {
    if (!body && (!tag || tag !== etag))
      throw new Error(process.env.NODE_ENV !== 'production' ? 'unchanged, but from what?' : '');
    let changed: Changed = [];
    if (body) {
      // Takes a byte order mark away.
      const parsed: AnswerBody = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
      // Throws for what could not be sent back.
      const sendable = new Headers({ tag: tag ?? '' }).get('tag');
      changed = record.read(parsed, isOwn);
      etag = sendable;
      const { eventStreams } = parsed;
      isFollowing = changeDetection === 'sse' && Object(eventStreams).length > 0;
      follow(isFollowing && eventStreams, context);
    }
    failure = undefined;
    succeed();
    record.become('READY', changed);
  }

  function say(outcome: Partial<Outcome>): void {
    // oxlint-disable-next-line require-post-message-target-origin -- a channel has none.
    channel?.postMessage({ ...outcome, age: pace.age() });
  }

  /** Asks for all flags of the context (OFREP 0.3, `POST /ofrep/v1/evaluate/flags`). */
  async function attempt(): Promise<void> {
    const mine = (request = new AbortController());
    const timer = setTimeout(() => mine.abort(), timeout);
    const asked = query;
    let response: Response | undefined;
    let outcome: Partial<Outcome> | undefined;
    try {
      const sent = typeof headers === 'function' ? await headers() : headers;
      const before = credentials;
      credentials = JSON.stringify(sent);
      // What was refused would be again.
      if (failure === 'HAL-402' && credentials === before) {
        pace.fail(0, mistakesSlowness);
        return;
      }
      // The global one is looked up when it is called: it may be replaced later.
      response = await (options.fetch ?? fetch)(
        `${baseUrl.replace(/\/$/, '')}/ofrep/v1/evaluate/flags${asked}`,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...(etag && { 'If-None-Match': etag }), ...sent },
          body: JSON.stringify({ context }),
          redirect: 'error',
          signal: mine.signal,
        },
      );
      if (response.ok) outcome = { body: await readBytes(response), etag: response.headers.get('ETag') };
      else if (response.status === 304) outcome = { etag };
      else throw new Error(process.env.NODE_ENV !== 'production' ? `HTTP ${response.status}` : '');
      if (request !== mine) return;
      take(outcome, true);
      say(outcome);
      if (query === asked) query = '';
    } catch (error) {
      if (request === mine) suffer(error, response, !!outcome);
    } finally {
      clearTimeout(timer);
      // A body that nobody read is not downloaded any further.
      mine.abort();
    }
  }

  function suffer(error: unknown, response: Response | undefined, isWhole: boolean): void {
    const code = `${response?.status}`;
    // What we ask is wrong, and will be when we ask again.
    const isMistake = /^4(?!08|29)/.test(code);
    const next = /^40[13]/.test(code) ? 'HAL-402' : isWhole || isMistake ? 'HAL-401' : 'HAL-403';
    if (next !== failure)
      warn(next, process.env.NODE_ENV !== 'production' && describeFailure(next, response?.status), error);
    failure = next;
    const wait = retryAfter(response?.headers);
    if (next === 'HAL-403') {
      miss(wait);
      say({ wait });
    } else {
      pace.fail(wait, isMistake ? mistakesSlowness : 1);
      if (next === 'HAL-401') record.fail();
      else {
        follow();
        record.become('FATAL');
      }
    }
  }

  /** Hears what another tab said, or any other script. */
  function hear({ data }: MessageEvent): void {
    try {
      const { age, wait } = data as Outcome; // Whatever else it is throws, or is no answer.
      if (age >= 0 && age < pace.age()) {
        if (wait === undefined) take(data);
        pace.hear(age);
        if (wait !== undefined) miss(wait);
      }
    } catch {
      // As if it had not been said.
    }
  }

  // Node has no such streams, and a channel would keep it running.
  function open(): void {
    channel ??= globalThis.EventSource && new BroadcastChannel(name);
    channel?.addEventListener('message', hear);
  }

  function sleep(): void {
    request?.abort();
    request = etag = undefined;
    pace.stop();
    channel?.close();
    channel = undefined;
  }

  function look({ type, persisted }: Event & { readonly persisted?: boolean }): void {
    if (/hide|freeze/.test(type)) {
      // What a page holds would keep it from being restored, and what it knew is of any age when it is.
      sleep();
      follow();
      // A page that was loaded as usual is shown, too, but not persisted.
    } else if (!document.hidden && persisted !== false) {
      open();
      // Pages become visible at each change of tabs.
      pace.nudge(type === 'visibilitychange' ? recently : together);
    }
  }

  open();
  if (globalThis.document && changeDetection !== 'none') {
    for (const type of ['pagehide', 'freeze', 'visibilitychange', 'online', 'pageshow'])
      addEventListener(type, look, end);
  }
  const settled = new Promise<void>((resolve) => {
    limit = setTimeout(resolve, longestSettling);
    void pace.ask(timeout)?.then(resolve);
  });

  return {
    ...record,
    start: record.start ?? settled.then(record.settle),
    refresh: () => {
      credentials = undefined;
      return pace.ask();
    },
    hear: (event, isUnconditional) => {
      if (event === undefined) {
        // All is well so far.
        if (!failure) succeed();
        return;
      }
      query = event;
      if (isUnconditional) etag = undefined;
      pace.nudge();
    },
    stop: () => {
      sleep();
      clearTimeout(limit);
      end.abort();
    },
  };
}
