import { warn, type Absence, type Evaluation, type EvaluationContext } from '@halyard/core';
import type { HalyardCode, SourceChange, Status } from '@halyard/core';
import { readJson } from '../http/readJson.ts';
import { Retrier, type Wait } from '../http/Retrier.ts';
import { withDeadline } from '../http/withDeadline.ts';
import { within } from '../http/within.ts';
import type { Answer } from './Answer.ts';
import { compareAnswers } from './compareAnswers.ts';
import type { Occasion } from './followStream.ts';
import { judgeFailure } from './judgeFailure.ts';
import { parseAnswer } from './parseAnswer.ts';
import { requestEvaluations, type Backend } from './requestEvaluations.ts';

export interface ConversationOptions {
  readonly context: EvaluationContext;
  /** What is known already about this very subject. */
  readonly known: Answer | undefined;
  readonly backend: Backend;
  /** For one whole answer, its body included, in milliseconds. */
  readonly timeout: number;
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
  readonly #end = new AbortController();
  readonly #retrier = new Retrier(() => this.#attempt());
  readonly #warned = new Set<HalyardCode | undefined>();
  #answer: Answer | undefined;
  #answeredAt = 0;
  #etag: string | null = null;
  #occasion: Occasion | undefined;
  #odd = '';
  #failures = 0;
  #status: Status = 'NOT_READY';
  #isSettled = false;

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
  async begin(signal: AbortSignal): Promise<Status> {
    const close = () => this.close();
    signal.addEventListener('abort', close);
    if (signal.aborted) close();
    await within(longestWait, this.#retrier.ask());
    signal.removeEventListener('abort', close);
    this.#isSettled = true;
    if (this.#status === 'NOT_READY') this.#status = this.#answer ? 'STALE' : 'ERROR';
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
  refetch(occasion: Occasion): void {
    this.#occasion = occasion;
    if (occasion.isUnconditional) this.#etag = null;
    this.#retrier.nudge();
  }

  /** Asks again if the last answer is older than `milliseconds`. A request under way is recent enough. */
  catchUp(milliseconds: number): void {
    // The clock may have been set back.
    const age = Math.abs(Date.now() - this.#answeredAt);
    if (!this.#retrier.isRunning && age >= milliseconds) this.#retrier.nudge();
  }

  /** Ends it: nothing is asked or told any more. What was answered stays known. */
  close(): void {
    this.#end.abort();
    this.#retrier.stop();
  }

  async #attempt(): Promise<Wait | undefined> {
    const { context, backend, timeout } = this.#options;
    const { signal } = this.#end;
    const question = { context, etag: this.#etag, occasion: this.#occasion };
    this.#occasion = undefined;
    let response: Response | undefined;
    try {
      const ask = async (inner: AbortSignal) => {
        response = await requestEvaluations(backend, question, { signal: inner });
        if (response.status === 304 && question.etag) return unchanged;
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return readJson(response);
      };
      const body = await withDeadline(ask, { milliseconds: timeout, signal });
      if (body === unchanged) this.#succeed(this.#answer);
      else this.#accept(body, response);
      return undefined;
    } catch (error) {
      if (signal.aborted) return undefined;
      this.#occasion ??= question.occasion;
      return this.#fail(error, response);
    }
  }

  #accept(body: unknown, response: Response | undefined): void {
    const { answer, odd, eventStreams } = parseAnswer(body, this.#answer);
    this.#etag = response?.headers.get('ETag') ?? null;
    this.#reportOdd(odd.join(', '));
    this.#succeed(answer);
    this.#options.onStreams(eventStreams);
  }

  #succeed(answer: Answer | undefined): void {
    const keys = answer && compareAnswers(this.#answer, answer);
    this.#answer = answer;
    this.#answeredAt = Date.now();
    this.#failures = 0;
    this.#warned.clear();
    this.#become('READY', keys);
  }

  #fail(error: unknown, response: Response | undefined): Wait {
    const { code, words, isFatal, wait } = judgeFailure(response, { error, failures: this.#failures++ });
    if (!this.#warned.has(code)) warn(code, words, error);
    this.#warned.add(code);
    if (isFatal) this.#options.onStreams([]);
    this.#become(isFatal ? 'FATAL' : this.#answer ? 'STALE' : 'ERROR', []);
    return wait;
  }

  /** `keys` without any: all flags are as they were. */
  #become(status: Status, keys: readonly string[] | undefined): void {
    const isNews = status !== this.#status || keys?.length !== 0;
    this.#status = status;
    if (isNews && this.#isSettled)
      this.#options.onChange({ subject: this.subject, status, ...(keys && { keys }) });
  }

  /** Once, as long as the same entries are odd. */
  #reportOdd(odd: string): void {
    const words = `entries of the flag backend's answer cannot be used or are there twice — those flags stay what they were — correct them at the backend: ${odd}`;
    if (odd && odd !== this.#odd) warn('HAL-404', process.env.NODE_ENV !== 'production' && words, odd);
    this.#odd = odd;
  }
}

/** What the backend says with a 304. */
const unchanged = Symbol('unchanged');
