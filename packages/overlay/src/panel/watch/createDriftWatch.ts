import type { Evaluation, FlagStore } from '@halyard/core';
import type { Drift } from '../model/FlagRow.ts';

/** What a flag really was when it was forced. */
interface Forced {
  readonly value?: unknown;
  readonly isMissing?: true;
}

/** Tells when the backend has changed or deleted a flag under an override: what a tester then looks at is not what will come. */
export interface DriftWatch {
  readonly driftOf: (key: string, real: Evaluation) => Drift | undefined;
  /** Compares from now on with what the flag is now. */
  readonly accept: (key: string) => void;
  readonly stop: () => void;
}

/** Remembers, in this browser, what each forced flag really was when it was forced. */
export function createDriftWatch(store: FlagStore): DriftWatch {
  const storageKey = `halyard:${store.access?.audience ?? 'default'}:real:v1`;
  const forced = new Map(Object.entries(readForced(storageKey)));

  function follow(): void {
    const { overrides } = store.state.getState();
    let isDifferent = false;
    for (const key of overrides.keys()) if (!forced.has(key)) isDifferent = note(key) || isDifferent;
    for (const key of forced.keys()) if (!overrides.has(key)) isDifferent = forced.delete(key) || isDifferent;
    if (isDifferent) write();
  }

  /** What is not known yet cannot be compared with. */
  function note(key: string): boolean {
    const { context } = store.state.getState();
    const evaluation = store.view(context.targetingKey).peek(key);
    const real = evaluation.original ?? evaluation;
    if (real.pending) return false;
    forced.set(key, isMissing(real) ? { isMissing: true } : { value: real.value });
    return true;
  }

  function write(): void {
    try {
      if (forced.size > 0) localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(forced)));
      else localStorage.removeItem(storageKey);
    } catch {
      // Blocked or full: it is known on this page only.
    }
  }

  const stop = store.state.subscribe(follow);
  follow();
  return {
    driftOf: (key, real) => {
      const before = forced.get(key);
      if (!before || real.pending || real.reason === 'ERROR') return undefined;
      if (isMissing(real)) return before.isMissing ? undefined : 'deleted';
      return JSON.stringify(before.value) === JSON.stringify(real.value) ? undefined : 'changed';
    },
    accept: (key) => {
      if (note(key)) write();
    },
    stop,
  };
}

function isMissing({ errorCode }: Evaluation): boolean {
  return errorCode === 'FLAG_NOT_FOUND';
}

function readForced(storageKey: string): Record<string, Forced> {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, Forced> | null;
    return Object.fromEntries(Object.entries(stored ?? {}).filter(([, entry]) => typeof entry === 'object'));
  } catch {
    return {};
  }
}
