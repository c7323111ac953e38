import { warn, type Absence, type Evaluation, type EvaluationContext } from '@halyard/core';
import type { HalyardCode, SourceChange, Status } from '@halyard/core';
import { createRetrier, type Wait } from '../http/createRetrier.ts';
import { readJson } from '../http/readJson.ts';
import { withDeadline } from '../http/withDeadline.ts';
import type { Answer } from './Answer.ts';
import { compareAnswers } from './compareAnswers.ts';
import { judgeFailure } from './judgeFailure.ts';
import { parseAnswer } from './parseAnswer.ts';
import type { Occasion } from './parseEvent.ts';
import { requestEvaluations, type Backend } from './requestEvaluations.ts';

export interface ConversationOptions {
  readonly context: EvaluationContext;
  /** What is known already about this very subject. */
  readonly known: Answer | undefined;
  readonly backend: Backend;
  /** Hears of every new answer which streams to follow. */
  readonly onStreams: (eventStreams: unknown) => void;
  readonly onChange: (change: SourceChange) => void;
}

/** How long a page waits for a status, in milliseconds, while the request itself goes on. */
const longestWait = 3_000;

/**
 * All that is asked and answered about one evaluation context. Another context gets another conversation, so that no late
 * answer can be taken for somebody else's.
 */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #retrier = createRetrier(() => this.#attempt());
  #request: AbortController | undefined;
  #isClosed = false;
  #isSettled = false;
  #status: Status = 'NOT_READY';
  #answer: Answer | undefined;
  #answeredAt = 0;
  #etag: string | null | undefined;
  #query: URLSearchParams | undefined;
  #failures = 0;
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
  async begin(): Promise<Status> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise((resolve) => {
      timer = setTimeout(resolve, longestWait);
    });
    await Promise.race([this.refresh(), tooLong]);
    clearTimeout(timer);
    this.#isSettled = true;
    if (this.#status === 'NOT_READY') this.#status = this.#failing();
    return this.#status;
  }

  peek(key: string): Evaluation | Absence {
    if (this.#answer) return this.#answer.flags.get(key) ?? this.#answer.absence;
    return this.#status === 'NOT_READY' ? 'pending' : 'failed';
  }

  /** Asks again on purpose, whatever back-off or refusal stands in the way. */
  refresh(): Promise<void> {
    return this.#retrier.ask();
  }

  /** Asks again because of an event. Any number of them during one request make one more. */
  refetch({ query, isUnconditional }: Occasion): void {
    this.#query = query;
    if (isUnconditional) this.#etag = undefined;
    this.#retrier.nudge();
  }

  /** Asks again if the last answer is older than `milliseconds`. A request under way is recent enough. */
  catchUp(milliseconds: number): void {
    // The clock may have been set back.
    const age = Math.abs(Date.now() - this.#answeredAt);
    if (age >= milliseconds && !this.#retrier.isRunning()) this.#retrier.nudge();
  }

  /** Ends it: nothing is asked or told any more. What was answered stays known. */
  close(): void {
    this.#isClosed = true;
    this.#request?.abort();
    this.#retrier.stop();
  }

  async #attempt(): Promise<Wait | undefined> {
    if (this.#isClosed) return undefined;
    const { context, backend } = this.#options;
    const controller = (this.#request = new AbortController());
    const etag = this.#etag;
    const query = this.#query;
    this.#query = undefined;
    let response: Response | undefined;
    try {
      const ask = async (signal: AbortSignal) => {
        response = await requestEvaluations(backend, { context, etag, query, signal });
        if (response.status === 304 && etag) return undefined;
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return readJson(response);
      };
      const body = await withDeadline(ask, { milliseconds: backend.timeout, controller });
      if (!this.#isClosed) this.#accept(body, response);
      return undefined;
    } catch (error) {
      if (this.#isClosed) return undefined;
      this.#query ??= query;
      return this.#fail(error, response);
    }
  }

  /** Without a body all is as it was. */
  #accept(body: unknown, response: Response | undefined): void {
    if (body === undefined) {
      this.#succeed([]);
      return;
    }
    const before = this.#answer;
    const { answer, odd, eventStreams } = parseAnswer(body, before);
    this.#answer = answer;
    this.#etag = response?.headers.get('ETag');
    this.#reportOdd(odd.join(', '));
    this.#succeed(compareAnswers(before, answer));
    this.#options.onStreams(eventStreams);
  }

  #succeed(changed: readonly string[] | undefined): void {
    this.#answeredAt = Date.now();
    this.#failures = 0;
    this.#warned = undefined;
    this.#become('READY', changed);
  }

  #fail(error: unknown, response: Response | undefined): Wait {
    const { code, words, wait } = judgeFailure(response, { error, failures: this.#failures++ });
    if (code !== this.#warned) warn(code, words, error);
    this.#warned = code;
    const isRefused = code === 'HAL-402';
    if (isRefused) this.#options.onStreams([]);
    this.#become(isRefused ? 'FATAL' : this.#failing(), []);
    return wait;
  }

  /** Failing, with values of this subject at hand or without any. */
  #failing(): Status {
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
