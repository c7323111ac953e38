import {
  warn,
  type Absence,
  type Evaluation,
  type EvaluationContext,
  type SourceChange,
  type Status,
} from '@halyard/core';
import type { Answer } from './Answer.ts';
import type { Failure } from './describeFailure.ts';
import type { OfrepOptions } from './OfrepOptions.ts';
import { parseAnswer, type AnswerBody, type Changed } from './parseAnswer.ts';
import { readStored, writeStored } from './storedAnswer.ts';

export interface RecordOptions {
  /** Whom it is about. */
  readonly context: EvaluationContext;
  /** What this page knows already about this very subject. */
  readonly known: Answer;
  readonly tell: (change: SourceChange) => void;
}

/** What is known of one subject, and how good that is. */
export interface SubjectRecord {
  /** The status to begin with; none as long as there is nothing. */
  readonly start: Status | undefined;
  readonly answer: () => Answer;
  readonly peek: (key: string) => Evaluation | Absence;
  /** Takes an answer, and says which streams it names. Throws if it makes no sense. `isOwn`: it is this tab's to keep. */
  readonly read: (body: ArrayBuffer, isOwn: boolean | undefined) => unknown;
  /** Tells how good it is by now, and what was read, unless there is nothing new. */
  readonly become: (failure?: Failure) => Status;
  /** The first status. Each later one is told. */
  readonly settle: () => Status;
}

export function createRecord(
  { baseUrl = '/', persist = true, cacheMode }: OfrepOptions,
  { context, known, tell }: RecordOptions,
): SubjectRecord {
  const subject = context.targetingKey;
  // Another format would have another key, so that neither version harms what the other has kept.
  const storageKey = `halyard:ofrep:${baseUrl}:v1`;
  let keptAs = persist && cacheMode !== 'disabled' && subject;
  const stored = readStored(storageKey, keptAs);
  let isSettled = !known.size && cacheMode !== 'network-first' && stored.size > 0;
  let answer = isSettled ? stored : known;
  let status: Status | undefined = isSettled ? 'READY' : undefined;
  let changed: Changed = [];
  let oddKeys = '';

  function become(failure?: Failure): Status {
    // While the backend cannot be reached, what an earlier page knew fills in.
    if (failure === 'HAL-403' && !answer.size) answer = stored;
    const next = !failure ? 'READY' : failure === 'HAL-402' ? 'FATAL' : answer.size ? 'STALE' : 'ERROR';
    const isNews = next !== status || changed.length > 0;
    status = next;
    if (isNews && isSettled) tell({ subject, status, ...(!changed.includes('') && { keys: changed }) });
    changed = [];
    return next;
  }

  return {
    start: status,
    answer: () => answer,
    peek: (key) => answer.get(key) ?? answer.get('') ?? (isSettled ? 'failed' : 'pending'),
    become,
    settle: () => {
      const first = status ?? become('HAL-403');
      isSettled = true;
      return first;
    },
    read: (body, isOwn) => {
      // Takes a byte order mark away.
      const parsed: AnswerBody = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
      let odd: string;
      [answer, changed, odd] = parseAnswer(parsed, answer);
      // Once, as long as the same entries are odd.
      if (odd && odd !== oddKeys) {
        warn(
          'HAL-404',
          process.env.NODE_ENV !== 'production' &&
            "entries of the flag backend's answer cannot be used, or are there twice — those flags stay what they were — correct them at the backend",
          odd,
        );
      }
      oddKeys = odd;
      try {
        if (isOwn && keptAs && changed.length > 0) writeStored(storageKey, keptAs, parsed);
      } catch (error) {
        keptAs = '';
        warn(
          'HAL-405',
          process.env.NODE_ENV !== 'production' &&
            'the last flag values are not stored — the browser blocks storage, it is full, or they are too large — they last until this page is left',
          error,
        );
      }
      return parsed.eventStreams;
    },
  };
}
