import { warn } from '@halyard/core';
import { retryAfter } from '../http/retryAfter.ts';
import { createPace, type Pace } from './createPace.ts';
import { createRecord, type RecordOptions, type SubjectRecord } from './createRecord.ts';
import { createRequests } from './createRequests.ts';
import { describeFailure, type Failure } from './describeFailure.ts';
import type { FollowStreams } from './followStreams.ts';
import { judgeFailure } from './judgeFailure.ts';
import { longestSilence, mistakesSlowness, shortestWait } from './limits.ts';
import type { OfrepOptions } from './OfrepOptions.ts';
import type { Outcome } from './Outcome.ts';
import type { StreamListener } from './StreamListener.ts';

export interface InquiryOptions extends RecordOptions {
  readonly follow: FollowStreams;
}

/** What is asked about one evaluation context, and what is known of it. */
export interface Inquiry extends SubjectRecord, Pick<Pace, 'ask' | 'nudge'> {
  /** Asks again on purpose, whatever back-off or refusal stands in the way. */
  readonly refresh: () => Promise<void> | undefined;
  /** Hears of the life of streams. Any number of reasons to ask during one request make one more. */
  readonly hear: StreamListener;
  /** Leaves backend and tabs alone, until it is asked or nudged again. What was answered stays known. */
  readonly stop: () => void;
}

export function createInquiry(options: OfrepOptions, about: InquiryOptions): Inquiry {
  const { context, follow } = about;
  const { baseUrl = '/', changeDetection = 'sse' } = options;
  const { pollInterval = changeDetection === 'polling' ? 30_000 : Infinity } = options;
  // The same for all tabs that ask the same backend about the same context.
  const name = `halyard:ofrep:${JSON.stringify([baseUrl, context])}`;
  const record = createRecord(options, about);
  const requests = createRequests(options, context, takeOwn, suffer);
  const pace = createPace(name, () => requests.send(etag, query), take);
  let etag: string | null | undefined;
  let query = '';
  let failure: Failure | undefined;
  /** For how long nobody needs to be asked as long as all is well, in milliseconds. */
  let rest = 0;

  function conclude(next?: Failure, wait?: number, slowness?: number): void {
    failure = next;
    if (next) pace.fail(wait, slowness);
    else pace.succeed(rest);
    if (next === 'HAL-402') follow();
    record.become(next);
  }

  /** Takes what came of a request, of this tab or another one. Throws if it makes no sense. */
  function take({ body, etag: tag, wait = -1 }: Partial<Outcome> = {}, isOwn?: boolean): void {
    if (wait >= 0) return conclude(failure ?? 'HAL-403', wait);
    if (body) {
      // Throws for what could not be sent back.
      const sendable = new Headers({ tag: tag ?? '' }).get('tag');
      const eventStreams = record.read(body, isOwn);
      etag = sendable;
      const isFollowing = changeDetection === 'sse' && Object(eventStreams).length > 0;
      follow(isFollowing && eventStreams, context);
      rest = isFollowing ? longestSilence : Math.max(shortestWait, pollInterval);
    } else if (!tag || tag !== etag)
      throw new Error(process.env.NODE_ENV !== 'production' ? 'unchanged, but from what?' : '');
    conclude();
  }

  function takeOwn(outcome: Partial<Outcome> | undefined, asked: string): void {
    take(outcome, true);
    pace.tell(outcome);
    if (query === asked) query = '';
  }

  function suffer(error: unknown, response: Response | undefined, isWhole: boolean): Failure {
    const next = judgeFailure(response?.status, isWhole);
    if (next !== failure)
      warn(next, process.env.NODE_ENV !== 'production' && describeFailure(next, response?.status), error);
    const wait = retryAfter(response?.headers);
    if (next === 'HAL-403') pace.tell({ wait });
    conclude(next, wait, isWhole || next === 'HAL-403' ? 1 : mistakesSlowness);
    return next;
  }

  return {
    ...record,
    ...pace,
    refresh: () => {
      requests.refresh();
      return pace.ask();
    },
    hear: (event, isUnconditional) => {
      if (event === undefined) {
        // All is well so far.
        if (!failure) pace.succeed(rest);
      } else {
        query = event;
        if (isUnconditional) etag = undefined;
        pace.nudge();
      }
    },
    stop: () => {
      requests.abort();
      etag = undefined;
      pace.stop();
    },
  };
}
