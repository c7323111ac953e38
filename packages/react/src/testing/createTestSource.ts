import type { Evaluation, FlagSource, JsonValue, SourceChange, Status } from '@halyard/core';

type Values = Record<string, JsonValue | Evaluation>;

/** A source whose answers, delays and failures a test directs. */
export interface TestSource extends FlagSource {
  /** What the backend has, by subject. */
  readonly backend: Record<string, Values>;
  /** The subjects that were asked for, in order. */
  readonly asked: ReadonlyArray<string | undefined>;
  readonly listenerCount: number;
  /** Lets the requests from now on wait; the result settles them all. */
  hold(): (status?: Status) => void;
  /** Changes what the backend has for a subject, and pushes the news. */
  push(subject: string, values: Values, change?: Omit<SourceChange, 'subject'>): void;
}

/** `isStatic`: values are known before `start`, as in a source that carries them with it. */
export function createTestSource(backend: Record<string, Values>, { isStatic = false } = {}): TestSource {
  const asked: Array<string | undefined> = [];
  const listeners = new Set<(change: SourceChange) => void>();
  let waiting: Promise<Status> | undefined;
  let subject: string | undefined;
  let known: Values | undefined = isStatic ? Object.values(backend)[0] : undefined;

  const peek: FlagSource['peek'] = (key) => {
    const found = known?.[key];
    if (found === undefined) return known ? 'missing' : 'pending';
    return isEvaluation(found) ? found : { value: found, reason: 'STATIC' };
  };
  const ask: FlagSource['start'] = (context, signal) => {
    subject = context.targetingKey;
    asked.push(subject);
    const answer = (status: Status): Status => {
      if (!signal.aborted && status === 'READY') known = backend[subject ?? ''] ?? {};
      return status;
    };
    return waiting ? waiting.then(answer) : answer('READY');
  };

  return {
    name: 'test',
    lists: 'all',
    backend,
    asked,
    get listenerCount() {
      return listeners.size;
    },
    start: ask,
    setContext: ask,
    peek,
    ...(isStatic && { initial: peek }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {},
    hold: () => {
      const { promise, resolve } = deferred<Status>();
      waiting = promise;
      return (status = 'READY') => {
        waiting = undefined;
        resolve(status);
      };
    },
    push: (about, values, change) => {
      backend[about] = values;
      if (about === (subject ?? '')) known = values;
      for (const listener of listeners) listener({ subject: about || undefined, ...change });
    },
  };
}

function isEvaluation(found: JsonValue | Evaluation): found is Evaluation {
  return typeof found === 'object' && found !== null && 'reason' in found;
}

// `Promise.withResolvers` is not in Node 20.
function deferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve!: (value: Value) => void; // Assigned before the promise is there.
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
