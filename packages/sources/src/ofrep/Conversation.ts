import { warn, type Absence, type Evaluation, type EvaluationContext } from '@halyard/core';
import type { HalyardCode, SourceChange, Status } from '@halyard/core';
import { createRetrier, type Wait } from '../http/createRetrier.ts';
import { readText } from '../http/readText.ts';
import { takeTurns } from '../http/takeTurns.ts';
import type { Answer } from './Answer.ts';
import type { Backend } from './Backend.ts';
import { compareAnswers } from './compareAnswers.ts';
import { judgeFailure } from './judgeFailure.ts';
import type { Message } from './Message.ts';
import { parseAnswer, type AnswerBody } from './parseAnswer.ts';
import type { Occasion } from './parseEvent.ts';

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

/** How long a page waits for a status, in milliseconds, while the request itself goes on. */
const longestWait = 3_000;

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
  #credentials: string | undefined;
  #refusal: Response | undefined;
  #warned: HalyardCode | undefined;
  #odd = '';

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#answer = options.known;
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

  /** Hears of a stream's life, and tells the other tabs. */
  hearStream(occasion?: Occasion): void {
    const { name, say } = this.#options;
    say({ name, query: occasion && (occasion.query ?? '') });
    if (occasion) this.refetch(occasion);
    else this.#retrier.postpone();
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
    if (this.#status === 'NOT_READY') this.#becomeFailing(true);
    this.#isSettled = true;
    return this.#status;
  }

  async #attempt(): Promise<Wait | undefined> {
    if (this.#isClosed) return undefined;
    const { name, backend, say } = this.#options;
    const request = (this.#request = new AbortController());
    const timer = setTimeout(() => request.abort(), backend.timeout);
    const begunAt = Date.now();
    const age = () => Math.abs(Date.now() - begunAt);
    const etag = this.#etag;
    const query = this.#query;
    this.#query = undefined;
    let response: Response | undefined;
    try {
      response = await this.#ask(request.signal, query);
      const isUnchanged = response.status === 304 && etag;
      if (!isUnchanged && !response.ok) throw new Error(`HTTP ${response.status}`);
      const text = isUnchanged ? undefined : await readText(response);
      if (this.#request !== request) return undefined;
      if (text === undefined) this.#succeed([]);
      else this.#accept(text, response.headers.get('ETag'), true);
      say({ name, age: age(), etag: this.#etag, text });
      return undefined;
    } catch (error) {
      if (this.#request !== request) return undefined;
      this.#query ??= query;
      this.#failingSince ??= begunAt;
      const outage = begunAt - this.#failingSince;
      const { code, words, wait } = judgeFailure({ response, error, outage, age: age() });
      if (code !== this.#warned) warn(code, words, error);
      this.#warned = code;
      if (code === 'HAL-402') {
        this.#refusal = response;
        this.#options.onAnswer({}, false);
        this.#become('FATAL', []);
      } else {
        const isUnreachable = code === 'HAL-403';
        if (isUnreachable) say({ name, age: age(), wait });
        this.#becomeFailing(isUnreachable);
      }
      return wait;
    } finally {
      clearTimeout(timer);
      // A body that nobody read is not downloaded any further.
      request.abort();
    }
  }

  /** All flags of the context (OFREP 0.3, `POST /ofrep/v1/evaluate/flags`); or what was refused and would be again. */
  async #ask(signal: AbortSignal, query: string | undefined): Promise<Response> {
    const { context, backend } = this.#options;
    const { baseUrl, fetch } = backend;
    const headers = typeof backend.headers === 'function' ? await backend.headers() : backend.headers;
    const credentials = JSON.stringify(headers);
    if (this.#refusal && credentials === this.#credentials) return this.#refusal;
    this.#credentials = credentials;
    return fetch(`${baseUrl.replace(/\/$/, '')}/ofrep/v1/evaluate/flags${query ? `?${query}` : ''}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(this.#etag && { 'If-None-Match': this.#etag }),
        ...headers,
      },
      body: JSON.stringify({ context }),
      credentials: 'same-origin',
      redirect: 'error',
      signal,
    });
  }

  #hear({ name, query, age, etag, text, wait }: Message): void {
    this.#retrier.postpone();
    const isOurs = name === this.#options.name;
    if (age === undefined) {
      if (query !== undefined && !isOurs) this.refetch({ query });
    } else if (isOurs && this.#retrier.isNews(age)) {
      if (wait) {
        this.#failingSince ??= Date.now() - age;
        this.#becomeFailing(true);
      } else if (text !== undefined) this.#accept(text, etag, false);
      else if (etag && etag === this.#etag) this.#succeed([]);
      else return;
      this.#retrier.hear(age, wait);
    }
  }

  #accept(text: string, etag: string | null | undefined, isOwn: boolean): void {
    const before = this.#answer;
    const body: AnswerBody = JSON.parse(text);
    const { answer, odd } = parseAnswer(body, before);
    // Throws for what could not be sent back.
    this.#etag = etag && new Headers({ etag }).get('etag');
    this.#answer = answer;
    this.#reportOdd(odd.join(', '));
    const changed = compareAnswers(before, answer);
    this.#succeed(changed);
    this.#options.onAnswer(body, isOwn && changed?.length !== 0);
  }

  #succeed(changed: readonly string[] | undefined): void {
    this.#failingSince = this.#refusal = this.#warned = undefined;
    this.#become('READY', changed);
  }

  /** `isUnreachable`: what an earlier page knew may fill in. */
  #becomeFailing(isUnreachable: boolean): void {
    if (isUnreachable) this.#answer ??= this.#options.stored;
    this.#become(this.#answer ? 'STALE' : 'ERROR', []);
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
