import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Evaluation } from './Evaluation.ts';
import { memoryStorage } from './testing/memoryStorage.ts';
import { simulateStore, type Simulation, type Step } from './testing/simulateStore.ts';

// `HALYARD_LONG=1` looks longer, and somewhere else each time. A failure prints its seed; `HALYARD_SEED` repeats it.
const isLong = process.env['HALYARD_LONG'] === '1';
const numRuns = isLong ? 10_000 : 300;
const seed = Number(process.env['HALYARD_SEED'] ?? (isLong ? Date.now() : 1));

const subjects = [undefined, 'ann', 'bob'] as const;
const keys = ['headline', 'locked', 'killed', 'undeclared'] as const;
const hour = 60 * 60 * 1000;

const subject = fc.constantFrom(...subjects);
const key = fc.constantFrom(...keys);
const someKeys = fc.subarray([...keys]);
/** One kind of step, with whatever is in its fields. */
const named = <Name extends Step['do'], Fields extends object>(
  name: Name,
  fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> },
): fc.Arbitrary<{ do: Name } & Fields> =>
  fc.record<Fields>(fields).map((values) => ({ do: name, ...values }));

/** What takes several steps to go wrong has to happen often. */
const often = <Of>(weight: number, arbitrary: fc.Arbitrary<Of>) => ({ weight, arbitrary });

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    often(3, named('context', { subject, plan: fc.nat(1) })),
    often(
      4,
      named('settle', {
        which: fc.nat(5),
        outcome: fc.constantFrom('READY', 'READY', 'STALE', 'ERROR', 'FATAL', 'reject'),
      }),
    ),
    often(
      2,
      named('push', {
        subject,
        keys: fc.option(someKeys, { nil: undefined }),
        status: fc.constantFrom(undefined, 'READY', 'STALE', 'ERROR'),
        lost: someKeys,
      }),
    ),
    named('break', { isBroken: fc.boolean() }),
    often(
      3,
      named('override', {
        key,
        choice: fc.oneof(
          fc.record({ value: fc.constantFrom('forced', 7) }),
          fc.record({ simulate: fc.constantFrom('pending', 'error', 'missing') }),
        ),
        scope: fc.constantFrom('browser', 'tab'),
        lifetime: fc.constantFrom(-1, 1000, hour),
      }),
    ),
    named('clear', {}),
    named('access', {
      state: fc.constantFrom('none', 'checking', 'granted', 'granted', 'ended'),
      allowed: someKeys,
    }),
    named('wait', { time: fc.constantFrom(0, 1, 499, 500, 1000, 2 * hour) }),
    often(2, named('start', {})),
    named('stop', {}),
    named('mount', { subject, key }),
    named('unmount', { which: fc.nat(5) }),
  ),
  { minLength: 5, maxLength: 60 },
);

const settings = fc.record({
  accessState: fc.constantFrom('none', 'checking', 'granted'),
  whileReconciling: fc.constantFrom('hold', 'pending'),
  onMissing: fc.constantFrom('default', 'on', 'off'),
});

/** Lets what was promised come true. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await Promise.resolve();
}

/** Whoever an evaluation is of, `forced` aside, it says in its value. */
function expectOwn(whom: string | undefined, { value, original }: Evaluation): void {
  if (original) expectOwn(whom, original);
  // Defaults, and what was forced, are nobody's.
  else if (/#/.test(String(value))) expect(String(value).split('#')[0]).toBe(String(whom));
}

function expectPermitted({ access, store }: Simulation, flag: string, { original }: Evaluation): void {
  if (!original) return;
  expect(access.state).toBe('granted');
  expect(access.allows(flag)).toBe(true);
  expect(flag).not.toBe('killed');
  expect(original.metadata?.overridable).not.toBe(false);
  expect(store.state.getState().overrides.get(flag)?.expiresAt).toBeGreaterThan(Date.now());
}

function expectInvariants(simulation: Simulation): void {
  const { store, readers, starts } = simulation;
  for (const whom of subjects) {
    for (const flag of keys) {
      const evaluation = store.view(whom).flag(flag).evaluation();
      expectOwn(whom, evaluation);
      // A store that nobody has started hears of nothing.
      if (starts.length > 0) expectPermitted(simulation, flag, evaluation);
    }
  }
  for (const { cell, shown } of readers) expect(shown).toBe(cell.evaluation());
}

/** What a store remembers of a flag is what it would decide now. */
function expectFresh({ store, starts, evaluateAnew }: Simulation): void {
  if (starts.length === 0) return;
  for (const whom of subjects) {
    for (const flag of keys) {
      expect(store.view(whom).flag(flag).evaluation()).toEqual(evaluateAnew(flag, whom));
    }
  }
}

/** With the backend well again, and nothing forced, everybody sees what it says. */
async function expectRecovery({ store, source, starts, perform }: Simulation): Promise<void> {
  if (starts.length === 0) perform({ do: 'start' });
  perform({ do: 'break', isBroken: false });
  perform({ do: 'clear' });
  while (source.requests.length > 0) perform({ do: 'settle', which: 0, outcome: 'READY' });
  await settled();
  const { targetingKey } = store.state.getState().context;
  perform({ do: 'push', subject: targetingKey, keys: undefined, status: 'READY', lost: [] });
  expect(store.state.getState().status).toBe('READY');
  for (const flag of keys) {
    expect(store.evaluate(flag).value).toMatch(new RegExp(`^${String(targetingKey)}#`));
  }
}

function expectNothingLeft({ source, access, readers, cells, starts, perform }: Simulation): void {
  while (readers.length > 0) perform({ do: 'unmount', which: 0 });
  while (starts.length > 0) perform({ do: 'stop' });
  expect([...cells].filter(({ listeners }) => listeners?.size)).toEqual([]);
  expect(source.listeners.size).toBe(0);
  expect(access.listeners.size).toBe(0);
  expect(source.requests.every(({ signal }) => signal.aborted)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  expect(vi.mocked(window.removeEventListener).mock.calls.length).toBe(
    vi.mocked(window.addEventListener).mock.calls.length,
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(window, 'addEventListener');
  vi.spyOn(window, 'removeEventListener');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a store, whatever happens to it in whatever order', () => {
  it(
    'shows nobody another subject’s flags, forces nothing without permission, never throws, recovers and leaves nothing behind',
    async () => {
      const property = fc.asyncProperty(settings, steps, async (options, happenings) => {
        // A run that failed left things behind, and the next ones look for a shorter way to fail.
        vi.clearAllTimers();
        vi.clearAllMocks();
        vi.stubGlobal('localStorage', memoryStorage());
        vi.stubGlobal('sessionStorage', memoryStorage());
        const simulation = simulateStore({ ...options, advance: (time) => vi.advanceTimersByTime(time) });
        for (const step of happenings) {
          expect(() => simulation.perform(step)).not.toThrow();
          expectInvariants(simulation);
          await settled();
          expectInvariants(simulation);
          expectFresh(simulation);
        }
        await expectRecovery(simulation);
        expectNothingLeft(simulation);
      });
      await fc.assert(property, { numRuns, seed });
    },
    isLong ? 3_600_000 : 60_000,
  );
});
