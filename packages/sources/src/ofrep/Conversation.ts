import { warn, type Absence, type Evaluation, type EvaluationContext } from '@halyard/core';
import type { HalyardCode, SourceChange, Status } from '@halyard/core';
import { createRetrier, type Wait } from '../http/createRetrier.ts';
import { readText } from '../http/readText.ts';
import { takeTurns } from '../http/takeTurns.ts';
import { withDeadline } from '../http/withDeadline.ts';
import type { Answer } from './Answer.ts';
import { compareAnswers } from './compareAnswers.ts';
import { judgeFailure } from './judgeFailure.ts';
import type { Message } from './Message.ts';
import { parseAnswer, type AnswerBody } from './parseAnswer.ts';
import type { Occasion } from './parseEvent.ts';
import { requestEvaluations, type Backend } from './requestEvaluations.ts';

export interface ConversationOptions {
  /** The same for all tabs that ask the same backend about the same context. */
  readonly name: string;
  readonly context: EvaluationContext;
  /** What this page knows already about this very subject. */
  readonly known: Answer | undefined;
  /** What an earlier page knew: for the beginning if `beginsStored`, else for failures that are not our fault. */
  readonly stored: Answer | undefined;
  readonly beginsStored: boolean;
  readonly backend: Backend;
  /** How long an answer holds, in milliseconds. */
  readonly interval: () => number;
  /** Hears of every usable answer, and of `undefined` when the credentials are refused. `isNews`: it is worth keeping. */
  readonly onAnswer: (body: AnswerBody | undefined, isNews: boolean) => void;
  readonly onChange: (change: SourceChange) => void;
  readonly say: (message: Message) => void;
}

/** How long a page waits for a status, in milliseconds, while the request itself goes on. */
const longestWait = 3_000;
/** The longest that a backend, or another tab, can have us wait, in milliseconds. */
const longestBinding = 300_000;

/**
 * All that is asked and answered about one evaluation context. Another context gets another conversation, so that no late
 * answer can be taken for somebody else's.
 */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #retrier = createRetrier({
    attempt: () => this.#attempt(),
    takeTurns: (work) => takeTurns(this.#options.name, work),
    interval: () => (this.#isClosed ? Infinity : this.#options.interval()),
  });
  #request: AbortController | undefined;
  #isClosed = false;
  #isSettled = false;
  #status: Status = 'NOT_READY';
  #answer: Answer | undefined;
  #etag: string | null | undefined;
  #query: string | undefined;
  #failingSince: number | undefined;
  #refusal: { readonly credentials: string; readonly response: Response } | undefined;
  #warned: HalyardCode | undefined;
  #odd = '';

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#answer = options.known;
  }

  get name(): string {
    return this.#options.name;
  }

  get subject(): string | undefined {
    return this.#options.context.targetingKey;
  }

  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** Asks for the first time. Settles with the first outcome, or after 3 s with what there is. */
  begin(): Promise<Status> | Status {
    const { known, stored, beginsStored } = this.#options;
    if (known || !stored || !beginsStored) return this.#settle(this.#retrier.ask(0));
    this.#answer = stored;
    this.#isSettled = true;
    void this.#retrier.ask(0);
    return (this.#status = 'READY');
  }

  peek(key: string): Evaluation | Absence {
    if (this.#answer) return this.#answer.flags.get(key) ?? this.#answer.absence;
    return this.#status === 'NOT_READY' ? 'pending' : 'failed';
  }

  /** Asks again on purpose, whatever back-off or refusal stands in the way. */
  refresh(): Promise<void> {
    this.#refusal = undefined;
    return this.#retrier.ask();
  }

  /** Asks again because of an event. Any number of them during one request make one more. */
  refetch({ query, isUnconditional }: Occasion): void {
    this.#query = query;
    if (isUnconditional) this.#etag = undefined;
    this.#retrier.nudge();
  }

  /** Asks again unless the last request began in the last so many milliseconds. */
  catchUp(milliseconds: number): void {
    this.#retrier.nudge(milliseconds);
  }

  /** Hears that nothing has changed so far. */
  postpone(): void {
    this.#retrier.postpone();
  }

  /** Hears what another tab said, or any other script. */
  hear(message: unknown): void {
    try {
      this.#hear(message as Message); // Whatever else it is throws, or is no answer.
    } catch {
      // As if it had not been said.
    }
  }

  /** Ends it: nothing is asked or told any more. What was answered stays known. */
  close(): void {
    this.#isClosed = true;
    this.#request?.abort();
    this.#request = undefined;
    this.#retrier.stop();
  }

  reopen(): void {
    this.#isClosed = false;
    this.refetch({ isUnconditional: true });
  }

  async #settle(asked: Promise<void>): Promise<Status> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise((resolve) => {
      timer = setTimeout(resolve, longestWait);
    });
    await Promise.race([asked, tooLong]);
    clearTimeout(timer);
    this.#isSettled = true;
    if (this.#status === 'NOT_READY') this.#status = this.#failing(this.#options.stored);
    return this.#status;
  }

  async #attempt(): Promise<Wait | undefined> {
    if (this.#isClosed) return undefined;
    const { context, backend, name, say } = this.#options;
    const controller = (this.#request = new AbortController());
    const begunAt = Date.now();
    const etag = this.#etag;
    const query = this.#query;
    this.#query = undefined;
    let response: Response | undefined;
    let credentials = '';
    const ask = async (signal: AbortSignal) => {
      const headers = typeof backend.headers === 'function' ? await backend.headers() : backend.headers;
      credentials = JSON.stringify(headers);
      // What was refused would be refused again.
      response =
        this.#refusal?.credentials === credentials
          ? this.#refusal.response
          : await requestEvaluations(backend, { context, headers, etag, query, signal });
      if (response.status === 304 && etag) return undefined;
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return readText(response);
    };
    try {
      const text = await withDeadline(ask, { milliseconds: backend.timeout, controller });
      if (this.#request !== controller) return undefined;
      if (text === undefined) this.#succeed([]);
      else this.#accept(text, response?.headers.get('ETag'), true);
      say({ name, age: Math.abs(Date.now() - begunAt), etag: this.#etag, text });
      return undefined;
    } catch (error) {
      if (this.#request !== controller) return undefined;
      this.#query ??= query;
      this.#failingSince ??= begunAt;
      const age = Math.abs(Date.now() - begunAt);
      const outage = begunAt - this.#failingSince;
      const { code, words, wait, isMistake } = judgeFailure(response, { error, outage, elapsed: age });
      if (code !== this.#warned) warn(code, words, error);
      this.#warned = code;
      if (code === 'HAL-402' && response) {
        this.#refusal = { credentials, response };
        this.#options.onAnswer(undefined, false);
        this.#become('FATAL', []);
      } else {
        say({ name, age, wait, isMistake });
        this.#become(this.#failing(isMistake ? undefined : this.#options.stored), []);
      }
      return wait;
    }
  }

  #hear({ name, query, age, etag, text, wait, isMistake }: Message): void {
    this.#retrier.postpone();
    const isOurs = name === this.#options.name;
    if (age === undefined) {
      if (query !== undefined && !isOurs) this.refetch({ query });
    } else if (isOurs && this.#retrier.isNews(age)) {
      let failure: Wait | undefined;
      if (wait) {
        failure = {
          milliseconds: Math.min(longestBinding, Math.max(1_000, wait.milliseconds)),
          isBinding: !!wait.isBinding,
        };
        this.#failingSince ??= Date.now() - age;
        this.#become(this.#failing(isMistake ? undefined : this.#options.stored), []);
      } else if (text !== undefined) {
        this.#accept(text, etag, false);
      } else if (etag && etag === this.#etag) {
        this.#succeed([]);
      } else {
        return;
      }
      this.#retrier.hear(age, failure);
    }
  }

  #accept(text: string, etag: string | null | undefined, isOwn: boolean): void {
    const before = this.#answer;
    const body: AnswerBody = JSON.parse(text);
    const { answer, odd } = parseAnswer(body, before);
    // Throws for what could not be sent.
    if (etag) new Headers({ etag });
    this.#answer = answer;
    this.#etag = etag;
    this.#reportOdd(odd.join(', '));
    const changed = compareAnswers(before, answer);
    this.#succeed(changed);
    this.#options.onAnswer(body, isOwn && changed?.length !== 0);
  }

  #succeed(changed: readonly string[] | undefined): void {
    this.#failingSince = this.#refusal = this.#warned = undefined;
    this.#become('READY', changed);
  }

  /** Failing, with values of this subject at hand or without any. */
  #failing(stored: Answer | undefined): Status {
    this.#answer ??= stored;
    return this.#answer ? 'STALE' : 'ERROR';
  }

  /** `changed` without any key: all flags are as they were; `undefined`: any may be different. */
  #become(status: Status, changed: readonly string[] | undefined): void {
    const isNews = status !== this.#status || changed?.length !== 0;
    this.#status = status;
    if (!isNews || !this.#isSettled) return;
    this.#options.onChange({ subject: this.subject, status, ...(changed && { keys: changed }) });
  }

  /** Once, as long as the same entries are odd. */
  #reportOdd(odd: string): void {
    if (odd && odd !== this.#odd) {
      warn(
        'HAL-404',
        process.env.NODE_ENV !== 'production' &&
          "entries of the flag backend's answer cannot be used, or are there twice — those flags stay what they were — correct them at the backend",
        odd,
      );
    }
    this.#odd = odd;
  }
}
