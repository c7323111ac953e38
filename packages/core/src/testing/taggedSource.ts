import type { Evaluation } from '../Evaluation.ts';
import type { Absence, FlagSource, SourceChange } from '../FlagSource.ts';
import type { Status } from '../Status.ts';

type Subject = string | undefined;

interface Request {
  readonly subject: Subject;
  readonly signal: AbortSignal;
  readonly resolve: (status: Status) => void;
  readonly reject: (error: Error) => void;
}

interface Known {
  readonly subject: Subject;
  /** The value of every flag but the special ones. */
  readonly tag: string;
  /** Flags that changed by themselves, and flags that are gone. */
  readonly special: ReadonlyMap<string, string | undefined>;
}

/**
 * A source whose values say whose they are (`ann#3`), and whose answers come when and how a test wants. Careless on purpose:
 * until it knows better it goes on answering with the last subject's values.
 */
export interface TaggedSource extends FlagSource {
  readonly requests: Request[];
  readonly listeners: ReadonlySet<(change: SourceChange) => void>;
  /** Answers one of the open requests; `reject` throws. */
  settle(which: number, outcome: Status | 'reject'): void;
  /** New values at the backend, with the news of it. Flags in `lost` are gone. */
  push(change: SourceChange, lost?: readonly string[]): void;
  /** Lets `peek` throw, or no longer. */
  break(isBroken: boolean): void;
}

export function taggedSource(): TaggedSource {
  const requests: Request[] = [];
  const listeners = new Set<(change: SourceChange) => void>();
  const heldBefore = new Set<Subject>();
  let version = 0;
  let serving: { readonly subject: Subject } | undefined;
  let isBroken = false;
  let known: Known | undefined;

  /** Other values from now on: of every flag, or of those in `keys` alone. Those in `lost` are gone. */
  function learn(subject: Subject, keys: readonly string[] = [], lost: readonly string[] = []): void {
    heldBefore.add(subject);
    const tag = `${subject}#${version++}`;
    const valueNow = (key: string) => [key, lost.includes(key) ? undefined : tag] as const;
    known =
      known && known.subject === subject && keys.length > 0
        ? { ...known, special: new Map([...known.special, ...keys.map(valueNow)]) }
        : { subject, tag, special: new Map(lost.map(valueNow)) };
  }
  const tell = (change: SourceChange) => listeners.forEach((listener) => listener(change));
  const ask: FlagSource['start'] = ({ targetingKey: subject }, signal) => {
    serving = { subject };
    return new Promise((resolve, reject) => {
      requests.push({ subject, signal, resolve, reject });
    });
  };

  return {
    name: 'tagged',
    lists: 'all',
    requests,
    listeners,
    start: ask,
    setContext: ask,
    peek: (key): Evaluation | Absence => {
      if (isBroken) throw new Error('broken');
      if (!known) return 'pending';
      const value = known.special.has(key) ? known.special.get(key) : known.tag;
      if (value === undefined) return 'missing';
      return {
        value,
        reason: 'STATIC',
        ...(key === 'locked' && { metadata: { overridable: false } }),
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {
      serving = undefined;
    },
    settle: (which, outcome) => {
      const [request] = requests.splice(which % Math.max(1, requests.length), 1);
      if (!request) return;
      const { subject, signal, resolve, reject } = request;
      // Stale values are of this same subject, or there are none.
      const status = outcome === 'STALE' && !heldBefore.has(subject) ? 'ERROR' : outcome;
      if (!signal.aborted && (status === 'READY' || status === 'STALE')) learn(subject);
      if (status === 'reject') reject(new Error('unreachable'));
      else resolve(status);
    },
    push: (change, lost) => {
      // Nobody's values are pushed to a source that serves nobody.
      if (serving && serving.subject === change.subject) learn(serving.subject, change.keys, lost);
      tell(change);
    },
    break: (next) => {
      isBroken = next;
      tell({ subject: serving?.subject });
    },
  };
}
