// @vitest-environment node
import type { Absence, Evaluation, EvaluationContext, FlagSource, SourceChange, Status } from '@halyard/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clauses } from './clauses.ts';
import { describeSource } from './describeSource.ts';
import type { SourceBackend } from './SourceBackend.ts';
import { setStage } from './Stage.ts';
import { backendSource } from './testing/backendSource.ts';

// These sources are here, not elsewhere: there is nothing to wait for but timers.
beforeEach(() => {
  vi.useFakeTimers().setTimerTickMode('nextTimerAsync');
});
afterEach(() => {
  vi.useRealTimers();
});

describeSource('a source that keeps the contract', { pushes: true, create: backendSource });

type Break = (source: FlagSource, backend: SourceBackend) => FlagSource;
type Sense = Evaluation | Absence;

/** The first words of a clause, and a source that breaks it. */
const broken: readonly (readonly [clause: string, breakIt: Break])[] = [
  ['has a name', (source) => ({ ...source, name: '' })],
  [
    'is pending before it starts',
    (source) => withPeek(source, (sense) => (sense === 'pending' ? 'missing' : sense)),
  ],
  [
    'is READY with the values',
    (source) => withPeek(source, (sense) => (typeof sense === 'object' ? { ...sense, reason: '' } : sense)),
  ],
  [
    'says the same of a flag',
    (source) =>
      withPeek(source, (sense) =>
        typeof sense === 'object' ? { ...sense, variant: `${Math.random()}` } : sense,
      ),
  ],
  ['is read without', (source, backend) => withPeek(source, (sense, key) => (backend.count(key), sense))],
  ['is read without', (source, backend) => withPeek(source, (sense) => (void backend.answer('ann'), sense))],
  [
    'counts what is exposed',
    (source, backend) => ({
      ...source,
      expose: (key) => [key, 'another'].forEach((one) => backend.count(one)),
    }),
  ],
  [
    'tells a flag that the backend does not have',
    (source) => withPeek(source, (sense) => (sense === 'missing' ? 'failed' : sense)),
  ],
  [
    'finds no key that',
    (source) =>
      withPeek(source, (sense, key) => (key === 'constructor' ? { value: Object, reason: 'STATIC' } : sense)),
  ],
  ['lists exactly', (source) => ({ ...source, keys: () => [...(source.keys?.() ?? []), 'no-such-flag'] })],
  ['speaks for the subject', (source) => ({ ...source, setContext: () => 'READY' })],
  ['is pending for a new subject', (source) => remembering(source)],
  ['keeps the values of the same subject while other', (source) => forgetting(source)],
  ['never takes a late answer', takingLate],
  [
    'ends with the one',
    (source) => ({
      ...source,
      setContext: (context, signal) => source.setContext({ ...context, targetingKey: 'ben' }, signal),
    }),
  ],
  [
    'settles for contexts',
    (source) => ({
      ...source,
      setContext: (context, signal) => {
        if (!context.targetingKey) throw new Error('who?');
        return source.setContext(context, signal);
      },
    }),
  ],
  ['is ERROR while', (source) => withPeek(source, (sense) => (sense === 'failed' ? 'missing' : sense))],
  [
    'is ERROR while',
    (source) => ({
      ...source,
      start: async (...asked): Promise<Status> => {
        await source.start(...asked);
        return 'READY';
      },
    }),
  ],
  [
    'settles within',
    (source, backend) => ({
      ...source,
      start: async (...asked) => {
        const status = await source.start(...asked);
        await backend.answer('ann');
        return status;
      },
    }),
  ],
  ['keeps the values of the same subject while the backend fails', (source) => forgetting(source)],
  ['has nothing for a new subject', (source) => remembering(source)],
  [
    'does not throw when',
    (source, backend) => ({ ...source, refresh: async () => void (await backend.answer('ann')) }),
  ],
  ['tells of a change', (source) => telling(source, (change) => ({ ...change, keys: ['another'] }))],
  ['tells of a change', (source) => telling(source, (change) => ({ ...change, subject: 'ben' }))],
  [
    'tells everybody',
    (source) => ({ ...source, subscribe: (listener) => (source.subscribe(listener), () => {}) }),
  ],
  [
    'tells nothing of a request',
    (source) => ({ ...source, start: (context) => source.start(context, new AbortController().signal) }),
  ],
  ['is silent once', (source) => ({ ...source, stop: () => {} })],
  ['starts again after', (source) => onlyOnce(source)],
  ['starts again for', (source) => onlyOnce(source)],
  ['can be stopped', stoppedOnce],
];

describe('the contract', () => {
  it('has for each of its clauses a source that breaks it', () => {
    const without = clauses.filter(({ title }) => !broken.some(([clause]) => title.startsWith(clause)));
    expect(without.map(({ title }) => title)).toEqual([]);
  });

  it.each(broken)('is not kept where "%s …" is broken', async (words, breakIt) => {
    const clause = clauses.find(({ title }) => title.startsWith(words));
    const stage = await setStage({
      pushes: true,
      create: (backend) => breakIt(backendSource(backend), backend),
    });
    const check = async () => clause?.check(stage);
    await expect(Promise.race([check(), tooLong()])).rejects.toThrow(/./);
  });
});

/** A clause that waits for ever has noticed, too. */
function tooLong(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('the clause waits in vain')), 15_000));
}

/** Cannot be stopped twice; at the end of the test it can. */
function stoppedOnce(source: FlagSource): FlagSource {
  let stops = 0;
  const stop = () => {
    source.stop();
    if (++stops === 2) throw new Error('stopped already');
  };
  return { ...source, stop };
}

function withPeek(source: FlagSource, change: (sense: Sense, key: string) => Sense): FlagSource {
  return { ...source, peek: (key, definition) => change(source.peek(key, definition), key) };
}

/** Shows what it knew of somebody else where it knows nothing. */
function remembering(source: FlagSource): FlagSource {
  const last = new Map<string, Sense>();
  return {
    ...withPeek(source, (sense, key) => (typeof sense === 'object' ? sense : (last.get(key) ?? sense))),
    start: async (...asked) => {
      const status = await source.start(...asked);
      for (const key of source.keys?.() ?? []) last.set(key, source.peek(key));
      return status;
    },
  };
}

/** Forgets what it knew of the same subject when it is asked again. */
function forgetting(source: FlagSource): FlagSource {
  const setContext: FlagSource['setContext'] = async (context, signal) => {
    await source.setContext({ targetingKey: 'nobody' }, signal);
    return source.setContext(context, signal);
  };
  return { ...source, setContext };
}

function telling(source: FlagSource, change: (change: SourceChange) => SourceChange): FlagSource {
  return { ...source, subscribe: (listener) => source.subscribe((each) => listener(change(each))) };
}

function onlyOnce(source: FlagSource): FlagSource {
  let isStopped = false;
  return {
    ...source,
    start: (...asked) => (isStopped ? 'ERROR' : source.start(...asked)),
    stop: () => {
      isStopped = true;
      source.stop();
    },
  };
}

/** The last answer counts, whomever it is about. */
function takingLate(source: FlagSource, backend: SourceBackend): FlagSource {
  let values: Readonly<Record<string, unknown>> = {};
  const serve = async ({ targetingKey }: EvaluationContext): Promise<Status> => {
    values = await backend.answer(targetingKey);
    return 'READY';
  };
  return {
    ...source,
    start: serve,
    setContext: serve,
    peek: (key) => (key in values ? { value: values[key], reason: 'STATIC' } : 'pending'),
  };
}
