import { callListener } from '../errors/callListener.ts';
import { warn } from '../errors/warn.ts';
import type { EvaluationContext } from '../EvaluationContext.ts';
import type { FlagSource, SourceChange } from '../FlagSource.ts';
import type { Status } from '../Status.ts';
import type { ChangeHint, FlagClient } from './FlagClient.ts';
import { rememberReads, type Snapshot } from './Snapshot.ts';

/** How long a page waits for a status, in milliseconds, while the client itself goes on. */
const longestWait = 3_000;

/** When a client that failed is asked again, in milliseconds: twice as late each time. */
const [firstRetry, lastRetry] = [2_000, 60_000];

/** One request for one context. A newer one makes it worthless. */
interface Request {
  readonly context: EvaluationContext;
  readonly signal: AbortSignal;
  /** Until the client has answered, its changes may be about somebody else. */
  isAnswered: boolean;
  retry: number;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Makes a source of a vendor's client. What all sources owe the store is done here: one subject at a time, late answers
 * dropped, a status within 3 s, old values kept while the client fails, and nothing thrown.
 *
 * @example clientSource({ name: 'acme', lists: 'all', identify, snapshot, watch })
 */
export function clientSource(client: FlagClient): FlagSource {
  const { name } = client;
  const listeners = new Set<(change: SourceChange) => void>();
  let request: Request | undefined;
  let subject: string | undefined;
  let known: Snapshot | undefined;
  let isFailed = false;
  let unwatch: (() => void) | undefined;
  let before: Promise<unknown> = Promise.resolve();

  const isCurrent = (asked: Request) => asked === request && !asked.signal.aborted;
  const failing = (): Status => ((isFailed = true), known ? 'STALE' : 'ERROR');

  /** Takes what the client knows; what it cannot tell without throwing it does not know. */
  function take(status: Status): Status {
    try {
      known = rememberReads(client.snapshot());
      return status;
    } catch (error) {
      complain(error);
      return failing();
    }
  }

  function complain(error: unknown): void {
    warn(
      'HAL-420',
      process.env.NODE_ENV !== 'production' &&
        `the client of ${name} has no answer for this subject — last known or default values are used, and it is asked again — see what it said`,
      error,
    );
  }

  function tell(status: Status, keys?: readonly string[]): void {
    for (const listener of listeners) {
      callListener(() => listener({ subject, status, ...(keys && { keys }) }));
    }
  }

  function hear({ keys, isFailing }: ChangeHint = {}): void {
    if (request?.isAnswered && isCurrent(request)) tell(isFailing ? failing() : take('READY'), keys);
  }

  /** Whatever goes wrong in asking is a failure like any other. */
  async function ask(asked: Request, how: 'identify' | 'refresh'): Promise<Status | undefined> {
    clearTimeout(asked.timer);
    let status: Status = 'ERROR';
    try {
      if (client.isSerial) await before;
      if (!isCurrent(asked)) return undefined;
      unwatch ??= client.watch(hear);
      const isAgain = how === 'refresh' && 'refresh' in client;
      const answer = isAgain ? client.refresh?.() : client.identify(asked.context, asked.signal);
      before = Promise.resolve(answer).catch(() => {});
      status = (await answer) ?? 'READY';
      if (!isCurrent(asked)) return undefined;
      asked.isAnswered = true;
      status = take(status);
    } catch (error) {
      if (!isCurrent(asked)) return undefined;
      complain(error);
      status = failing();
    }
    if (status === 'READY') return status;
    asked.timer = setTimeout(
      () => void ask(asked, 'identify').then((then) => then && tell(then)),
      asked.retry,
    );
    asked.retry = Math.min(asked.retry * 2, lastRetry);
    return status;
  }

  const serve = (context: EvaluationContext, signal: AbortSignal): Promise<Status> => {
    clearTimeout(request?.timer);
    const asked: Request = (request = { context, signal, isAnswered: false, retry: firstRetry });
    if (context.targetingKey !== subject) known = undefined;
    subject = context.targetingKey;
    isFailed = false;
    return new Promise((resolve) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = isCurrent(asked);
        resolve(isLate ? failing() : 'RECONCILING');
      }, longestWait);
      signal.addEventListener('abort', () => resolve('RECONCILING'), { once: true });
      const end = (status: Status = 'RECONCILING') => {
        clearTimeout(timer);
        if (isLate && status !== 'RECONCILING') tell(status);
        resolve(status);
      };
      void ask(asked, 'identify').then(end);
    });
  };

  return {
    name,
    get lists() {
      return client.lists ?? 'none';
    },
    start: serve,
    setContext: serve,
    peek: (key, definition) => known?.read(key, definition) ?? (isFailed ? 'failed' : 'pending'),
    keys: () => known?.keys?.() ?? [],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh: async () => {
      const asked = request;
      const status = asked && (await ask(asked, 'refresh'));
      if (status) tell(status);
    },
    ...(client.expose && { expose: (key, evaluation) => client.expose?.(key, evaluation) }),
    ...(client.track && { track: (event, details) => client.track?.(event, details) }),
    stop: () => {
      clearTimeout(request?.timer);
      request = undefined;
      unwatch?.();
      unwatch = undefined;
    },
  };
}
