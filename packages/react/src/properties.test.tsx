import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  flags,
  simulatePage,
  type Happening,
  type Key,
  type PageSimulation,
} from './testing/simulatePage.tsx';

// `HALYARD_LONG=1` looks longer, and somewhere else each time. A failure prints its seed; `HALYARD_SEED` repeats it.
const isLong = process.env['HALYARD_LONG'] === '1';
const numRuns = isLong ? 10_000 : 300;
const seed = Number(process.env['HALYARD_SEED'] ?? (isLong ? Date.now() : 1));

const hour = 60 * 60 * 1000;
const subjects = ['ann', 'bob', undefined] as const;
const keys = Object.keys(flags) as Key[];
const kind = fc.constantFrom('value', 'details', 'several', 'suspending', 'gate');
const key = fc.constantFrom(...keys);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('context'),
      subject: fc.constantFrom(...subjects),
      plan: fc.nat(1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hold') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('settle'),
      which: fc.nat(3),
      status: fc.constantFrom('READY', 'READY', 'ERROR', 'FATAL'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('push'),
      subject: fc.constantFrom('ann', 'bob'),
      status: fc.constantFrom(undefined, 'READY', 'STALE', 'ERROR'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('override'),
      key,
      choice: fc.oneof(
        fc.record({ value: fc.constant('forced') }),
        fc.record({ simulate: fc.constantFrom('pending', 'error', 'missing') }),
      ),
      lifetime: fc.constantFrom(-1, 1000, hour),
    }),
  },
  fc.record({ do: fc.constant('clear') }),
  fc.record({
    do: fc.constant('access'),
    state: fc.constantFrom('none', 'checking', 'granted', 'granted', 'ended'),
  }),
  fc.record({ do: fc.constant('wait'), time: fc.constantFrom(0, 499, 1000, 2 * hour) }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('mount'), kind, key }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unmount'), which: fc.nat(5) }) },
  fc.record({ do: fc.constant('leave') }),
);
const happenings = fc.array(happening, { minLength: 5, maxLength: 30 });

/** Nobody was rendered with another subject's value, not once; defaults and forced values are nobody's. */
function expectOwn({ renders }: PageSimulation): void {
  for (const { whom, value } of renders.splice(0)) {
    const owner = value.includes('#') ? value.split('#')[0] : String(whom);
    expect(owner).toBe(String(whom));
  }
}

/** What is on the screen is what the store says, and nothing is forced without a permission that lasts. */
function expectShown({ store, access, texts, subject }: PageSimulation): void {
  for (const { flag, text } of texts()) {
    const { value, original } = store.view(subject()).flag(flag).evaluation();
    expect(text).toBe(value);
    if (text !== 'forced') continue;
    expect([flag, access.state, original?.reason === 'OVERRIDE']).toEqual(['headline', 'granted', false]);
    expect(store.state.getState().overrides.get(flag)?.expiresAt).toBeGreaterThan(Date.now());
  }
}

function expectNothingLeft({ store, source, access }: PageSimulation): void {
  for (const whom of subjects) {
    for (const flag of keys) expect(store.view(whom).flag(flag).listeners?.size ?? 0).toBe(0);
  }
  expect([source.listenerCount, access.listenerCount, vi.getTimerCount()]).toEqual([0, 0, 0]);
}

function memoryStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
    removeItem: (name) => void items.delete(name),
  };
}

beforeEach(() => {
  // React's own timers stay real.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a page, whatever happens to it in whatever order', () => {
  it(
    `shows no subject another one’s flags for one render, what the store says, and leaves nothing behind (${numRuns} runs)`,
    async () => {
      const property = fc.asyncProperty(
        fc.constantFrom('granted', 'checking'),
        happenings,
        async (state, all) => {
          vi.clearAllTimers();
          vi.stubGlobal('localStorage', memoryStorage());
          vi.stubGlobal('sessionStorage', memoryStorage());
          const page = simulatePage(state, (time) => vi.advanceTimersByTime(time));
          for (const each of all) {
            await page.perform(each);
            expectOwn(page);
            if (page.isOpen()) expectShown(page);
          }
          await page.end();
          expect(page.isOpen()).toBe(false);
          expectOwn(page);
          expectNothingLeft(page);
        },
      );
      await fc.assert(property, { numRuns, seed });
    },
    isLong ? 3_600_000 : 120_000,
  );
});
