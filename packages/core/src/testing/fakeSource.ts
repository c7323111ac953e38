import type { Absence, FlagSource, SourceChange } from '../FlagSource.ts';
import type { EvaluationContext } from '../EvaluationContext.ts';
import type { JsonValue } from '../JsonValue.ts';
import type { Evaluation } from '../Evaluation.ts';

type Values = Readonly<Record<string, JsonValue>>;

/** A source whose answers a test decides. On purpose careless: it goes on answering with whatever it was told last. */
export interface FakeSource extends FlagSource {
  values: Values;
  /** What `start` and `setContext` answer from now on. */
  answer: () => ReturnType<FlagSource['start']>;
  readonly asked: EvaluationContext[];
  readonly listeners: Set<(change: SourceChange) => void>;
  emit(change: SourceChange): void;
}

export function fakeSource(values: Values = {}, absence: Absence = 'missing'): FakeSource {
  const listeners = new Set<(change: SourceChange) => void>();
  const ask = (context: EvaluationContext) => {
    source.asked.push(context);
    return source.answer();
  };
  const source: FakeSource = {
    name: 'fake',
    values,
    answer: () => 'READY',
    asked: [],
    listeners,
    emit: (change) => listeners.forEach((listener) => listener(change)),
    start: ask,
    setContext: ask,
    peek: (key): Evaluation | Absence => {
      if (!Object.hasOwn(source.values, key)) return absence;
      const value = source.values[key];
      return { value, reason: 'STATIC', ...(key === 'locked' && { metadata: { overridable: false } }) };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {},
  };
  return source;
}

/** A promise that the test settles. */
export function deferred<Value>(): {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (error: Error) => void;
} {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}
