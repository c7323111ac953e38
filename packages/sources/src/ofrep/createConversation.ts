import type { EvaluationContext, Status } from '@halyard/core';
import { createRetrier, type Wait } from '../http/createRetrier.ts';
import { readText } from '../http/readText.ts';
import { takeTurns } from '../http/takeTurns.ts';
import type { Backend } from './Backend.ts';
import { createRecord, type RecordOptions, type SubjectRecord } from './createRecord.ts';
import { judgeFailure, type Failure } from './judgeFailure.ts';
import type { Message } from './Message.ts';
import type { AnswerBody } from './parseAnswer.ts';
import type { Occasion } from './parseEvent.ts';
import { requestFlags } from './requestFlags.ts';
import { settleWithin } from './settleWithin.ts';
import { warnOfFailure } from './warnOfFailure.ts';

export interface ConversationOptions extends RecordOptions {
  /** The same for all tabs that ask the same backend about the same context. */
  readonly name: string;
  readonly context: EvaluationContext;
  readonly backend: Backend;
  /** How long an answer holds, in milliseconds. */
  readonly interval: () => number;
  /** Hears of every usable answer, and of `{}` when the credentials are refused. `isNews`: it is worth keeping. */
  readonly onAnswer: (body: AnswerBody, isNews: boolean) => void;
  readonly say: (message: Message) => void;
}

/** All that is asked and answered about one evaluation context. */
export interface Conversation extends Pick<SubjectRecord, 'answer' | 'peek'> {
  /** Asks for the first time. Settles with the first outcome, or after 3 s with what there is. */
  begin(): Promise<Status> | Status;
  /** Asks again on purpose, whatever back-off or refusal stands in the way. */
  refresh(): Promise<void>;
  /** Asks again because of an event. Any number of them during one request make one more. */
  refetch(occasion: Occasion): void;
  /** Asks again unless the last request began in the last so many milliseconds. */
  catchUp(milliseconds: number): void;
  /** Hears of a stream's life, and tells the other tabs. */
  hearStream(occasion?: Occasion): void;
  /** Hears what another tab said, or any other script. */
  hear(message: unknown): void;
  /** Ends it until somebody asks again. What was answered stays known. */
  close(): void;
}

/** Another context gets another conversation, so that no late answer can be taken for somebody else's. */
export function createConversation(options: ConversationOptions): Conversation {
  const { name, context, backend, onAnswer, say } = options;
  const record = createRecord(options);
  const retrier = createRetrier({
    attempt,
    takeTurns: (work) => takeTurns(name, work),
    interval: options.interval,
  });
  let request: AbortController | undefined;
  let etag: string | undefined;
  let query: string | undefined;
  let failingSince: number | undefined;
  let credentials: string | undefined;
  let refusal: Response | undefined;
  let warned: Failure['code'] | undefined;

  /** Takes what came of a request: of this tab's own, or of another's. Throws if that makes no sense. */
  function take({ age = 0, etag: tag, text, wait }: Message, isOwn: boolean): void {
    if (wait) {
      failingSince ??= Date.now() - age;
      record.fail(true);
      return;
    }
    let changed: readonly string[] | undefined = [];
    if (text !== undefined) {
      const body: AnswerBody = JSON.parse(text);
      // Throws for what could not be sent back.
      const named = tag ? new Headers({ tag }).get('tag') : undefined;
      changed = record.accept(body);
      etag = named || undefined;
      onAnswer(body, isOwn && changed?.length !== 0);
    } else if (!tag || tag !== etag) throw new SyntaxError('unknown ETag');
    failingSince = refusal = warned = undefined;
    record.become('READY', changed);
  }

  /** Asks the backend, or answers with what it refused and would again. */
  async function ask(signal: AbortSignal, asked: string | undefined): Promise<Response> {
    const headers = typeof backend.headers === 'function' ? await backend.headers() : backend.headers;
    const before = credentials;
    credentials = JSON.stringify(headers);
    if (refusal && credentials === before) return refusal;
    return requestFlags({ backend, headers, context, etag, query: asked, signal });
  }

  async function attempt(): Promise<Wait | undefined> {
    const mine = (request = new AbortController());
    const timer = setTimeout(() => mine.abort(), backend.timeout);
    const begunAt = Date.now();
    const tell = (outcome: Partial<Message>) => {
      const message = { name, age: Math.abs(Date.now() - begunAt), ...outcome };
      take(message, true);
      say(message);
    };
    const asked = query;
    query = undefined;
    let response: Response | undefined;
    try {
      response = await ask(mine.signal, asked);
      const isUnchanged = response.status === 304 && etag;
      if (!isUnchanged && !response.ok) throw new Error(`HTTP ${response.status}`);
      const text = isUnchanged ? undefined : await readText(response);
      if (request === mine) tell({ text, etag: isUnchanged || response.headers.get('ETag') });
      return undefined;
    } catch (error) {
      if (request !== mine) return undefined;
      query ??= asked;
      failingSince ??= begunAt;
      const { code, wait } = judgeFailure({ response, error, begunAt, failingSince });
      if (code !== warned) warnOfFailure(code, response, error);
      warned = code;
      if (code === 'HAL-403') tell({ wait });
      else if (code === 'HAL-401') record.fail(false);
      else {
        refusal = response;
        onAnswer({}, false);
        record.become('FATAL', []);
      }
      return wait;
    } finally {
      clearTimeout(timer);
      // A body that nobody read is not downloaded any further.
      mine.abort();
    }
  }

  function refetch({ query: named, isUnconditional }: Occasion): void {
    query = named;
    if (isUnconditional) etag = undefined;
    retrier.nudge();
  }

  function hear(message: Message): void {
    const { age } = message;
    const isOurs = message.name === name;
    retrier.postpone();
    if (age === undefined) {
      if (message.query !== undefined && !isOurs) refetch({ query: message.query });
    } else if (isOurs && retrier.isNews(age)) {
      take(message, false);
      retrier.hear(age, message.wait);
    }
  }

  return {
    answer: record.answer,
    peek: record.peek,
    begin: () => {
      const asked = retrier.ask(0);
      return options.begins ? record.settle() : settleWithin(asked).then(record.settle);
    },
    refresh: () => {
      refusal = undefined;
      return retrier.ask();
    },
    refetch,
    catchUp: (milliseconds) => retrier.nudge(milliseconds),
    hearStream: (occasion) => {
      say({ name, query: occasion && (occasion.query ?? '') });
      if (occasion) refetch(occasion);
      else retrier.postpone();
    },
    hear: (message) => {
      try {
        hear(message as Message); // Whatever else it is throws, or is no answer.
      } catch {
        // As if it had not been said.
      }
    },
    close: () => {
      request?.abort();
      request = undefined;
      retrier.stop();
    },
  };
}
