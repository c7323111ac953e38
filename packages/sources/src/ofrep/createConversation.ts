import { warn, type Absence, type Evaluation, type EvaluationContext } from '@halyard/core';
import type { HalyardCode, SourceChange, Status } from '@halyard/core';
import { createRetrier, type Wait } from '../http/createRetrier.ts';
import { readText } from '../http/readText.ts';
import { takeTurns } from '../http/takeTurns.ts';
import type { Answer } from './Answer.ts';
import type { Backend } from './Backend.ts';
import { judgeFailure } from './judgeFailure.ts';
import type { Message } from './Message.ts';
import { parseAnswer, type AnswerBody } from './parseAnswer.ts';
import type { Occasion } from './parseEvent.ts';
import { requestFlags } from './requestFlags.ts';
import { settleWithin } from './settleWithin.ts';

export interface ConversationOptions {
  /** The same for all tabs that ask the same backend about the same context. */
  readonly name: string;
  readonly context: EvaluationContext;
  /** What this page knows already about this very subject. */
  readonly known: Answer | undefined;
  /** What an earlier page knew: for the beginning if `beginsStored`, else while the backend cannot be reached. */
  readonly stored: Answer | undefined;
  readonly beginsStored: boolean;
  readonly backend: Backend;
  /** How long an answer holds, in milliseconds. */
  readonly interval: () => number;
  /** Hears of every usable answer, and of `{}` when the credentials are refused. `isNews`: it is worth keeping. */
  readonly onAnswer: (body: AnswerBody, isNews: boolean) => void;
  readonly onChange: (change: SourceChange) => void;
  readonly say: (message: Message) => void;
}

/** All that is asked and answered about one evaluation context. */
export interface Conversation {
  readonly subject: string | undefined;
  /** What is known by now. */
  answer(): Answer | undefined;
  peek(key: string): Evaluation | Absence;
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
  const { name, context, known, stored, backend, say } = options;
  const subject = context.targetingKey;
  const retrier = createRetrier({
    attempt,
    takeTurns: (work) => takeTurns(name, work),
    interval: options.interval,
  });
  let request: AbortController | undefined;
  let status: Status = 'NOT_READY';
  let isSettled = false;
  let answer = known;
  let etag: string | undefined;
  let query: string | undefined;
  let failingSince: number | undefined;
  let credentials: string | undefined;
  let refusal: Response | undefined;
  let warned: HalyardCode | undefined;
  let oddKeys = '';

  /** `changed` without any key: all flags are as they were; `undefined`: any may be different. */
  function become(next: Status, changed: readonly string[] | undefined): void {
    const isNews = next !== status || changed?.length !== 0;
    status = next;
    if (isNews && isSettled) options.onChange({ subject, status, ...(changed && { keys: changed }) });
  }

  /** `isUnreachable`: what an earlier page knew may fill in. */
  function becomeFailing(isUnreachable: boolean): void {
    if (isUnreachable) answer ??= stored;
    become(answer ? 'STALE' : 'ERROR', []);
  }

  /** Takes what came of a request: of this tab's own, or of another's. Throws if that makes no sense. */
  function take({ age = 0, etag: tag, text, wait }: Message, isOwn: boolean): void {
    if (wait) {
      failingSince ??= Date.now() - age;
      becomeFailing(true);
      return;
    }
    let changed: readonly string[] | undefined = [];
    if (text !== undefined) {
      const body: AnswerBody = JSON.parse(text);
      const parsed = parseAnswer(body, answer);
      // Throws for what could not be sent back.
      etag = (tag && new Headers({ tag }).get('tag')) || undefined;
      ({ answer, changed } = parsed);
      reportOdd(parsed.odd.join(', '));
      options.onAnswer(body, isOwn && changed?.length !== 0);
    } else if (!tag || tag !== etag) throw new SyntaxError('unknown ETag');
    failingSince = refusal = warned = undefined;
    become('READY', changed);
  }

  /** Once, as long as the same entries are odd. */
  function reportOdd(odd: string): void {
    if (odd && odd !== oddKeys) {
      warn(
        'HAL-404',
        process.env.NODE_ENV !== 'production' &&
          "entries of the flag backend's answer cannot be used, or are there twice — those flags stay what they were — correct them at the backend",
        odd,
      );
    }
    oddKeys = odd;
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
      if (request === mine) tell({ etag: text === undefined ? etag : response.headers.get('ETag'), text });
      return undefined;
    } catch (error) {
      if (request !== mine) return undefined;
      query ??= asked;
      failingSince ??= begunAt;
      const { code, words, wait } = judgeFailure({ response, error, begunAt, failingSince });
      if (code !== warned) warn(code, words, error);
      warned = code;
      if (code === 'HAL-403') tell({ wait });
      else if (code === 'HAL-401') becomeFailing(false);
      else {
        refusal = response;
        options.onAnswer({}, false);
        become('FATAL', []);
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

  function settle(): Status {
    if (status === 'NOT_READY') becomeFailing(true);
    isSettled = true;
    return status;
  }

  return {
    subject,
    answer: () => answer,
    peek: (key) => answer?.flags.get(key) ?? answer?.absence ?? (isSettled ? 'failed' : 'pending'),
    begin: () => {
      const asked = retrier.ask(0);
      if (known || !stored || !options.beginsStored) return settleWithin(asked).then(settle);
      answer = stored;
      status = 'READY';
      return settle();
    },
    refresh: () => {
      refusal = undefined;
      return retrier.ask();
    },
    refetch,
    catchUp: retrier.nudge,
    hearStream: (occasion) => {
      say({ name, query: occasion && (occasion.query ?? '') });
      if (occasion) refetch(occasion);
      else retrier.postpone();
    },
    hear: (said) => {
      try {
        const message = said as Message; // Whatever else it is throws, or is no answer.
        const isOurs = message.name === name;
        retrier.postpone();
        if (message.age === undefined) {
          if (message.query !== undefined && !isOurs) refetch({ query: message.query });
        } else if (isOurs && retrier.isNews(message.age)) {
          take(message, false);
          retrier.hear(message.age, message.wait);
        }
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
