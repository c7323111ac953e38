import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { keepOverrides } from './keepOverrides.ts';

const isLong = process.env['HALYARD_LONG'] === '1';
const numRuns = isLong ? 10_000 : 400;
const seed = Number(process.env['HALYARD_SEED'] ?? (isLong ? Date.now() : 1));

const storageKey = 'halyard:test:overrides:v1';
const real = { checkout: false, layout: 'grid', headline: 'Welcome', 'max-items': 10, payments: false };
const declared = Object.keys(real) as Array<keyof typeof real>;
const inherited = Object.getOwnPropertyNames(Object.prototype);
const allowed = new Set<string>(['checkout', 'layout', ...inherited]);

const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...declared) },
  fc.constantFrom('banner', ...inherited),
  fc.string(),
);
const override = fc.record(
  {
    value: fc.jsonValue(),
    simulate: fc.oneof(fc.constantFrom('pending', 'error', 'missing'), fc.string()),
    setAt: fc.oneof(fc.integer(), fc.string()),
    expiresAt: fc.oneof(fc.constantFrom(9e15, 0), fc.integer(), fc.constant(null)),
    scope: fc.constantFrom('browser', 'tab', 'page'),
    note: fc.string(),
  },
  { requiredKeys: [] },
);
/** Good in all but what it forces, so that enough of them come through. */
const good = fc.record({
  value: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<unknown>(true, 'list', 12, 'nonsense') },
    fc.jsonValue(),
  ),
  setAt: fc.constant(0),
  expiresAt: fc.constant(9e15),
  scope: fc.constantFrom('browser', 'tab'),
});
const entries = fc.array(fc.tuple(key, fc.oneof(override, good)), { maxLength: 80 });
const document = entries.map((list) => {
  // As text, since an object literal would take `__proto__` for something else.
  const members = list.map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  return `{"version":1,"overrides":{${members.join()}}}`;
});
const content = fc.oneof(
  { weight: 4, arbitrary: document },
  fc.json(),
  fc.string(),
  fc.constant('{"version":1'),
);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

function visit(local: string, session: string, later: string) {
  localStorage.setItem(storageKey, local);
  sessionStorage.setItem(storageKey, session);
  const access = fakeAccess();
  access.allowed = (name) => allowed.has(name);
  const store = createFlagStore({ flags: shopFlags, source: fakeSource(real), access });
  const undos = [store.start(), keepOverrides(store)];
  const first = declared.map((name) => store.evaluate(name));
  // Another tab, or another app of the same origin.
  localStorage.setItem(storageKey, later);
  window.dispatchEvent(new StorageEvent('storage', { key: storageKey, newValue: later }));
  const second = declared.map((name) => store.evaluate(name));
  const strangers = inherited.map((name) => store.evaluate(name as 'checkout').value);
  for (const undo of undos) undo();
  return { seen: [...first, ...second], strangers };
}

describe('T27: stored overrides, whoever wrote them', () => {
  it(
    `show what is real or what is allowed and fits, over ${numRuns} random contents, and never throw`,
    () => {
      let forced = 0;
      fc.assert(
        fc.property(content, content, content, (local, session, later) => {
          const { seen } = visit(local, session, later);
          const wrong = seen.filter((evaluation, index) => {
            const name = declared[index % declared.length] ?? 'checkout';
            if (evaluation.original === undefined) return evaluation.value !== real[name];
            forced += 1;
            return !allowed.has(name) || shopFlags[name].parse(evaluation.value).errorCode !== undefined;
          });
          expect(wrong).toEqual([]);
        }),
        { numRuns, seed },
      );
      // Else this looked at nothing but garbage.
      expect(forced).toBeGreaterThan(numRuns / 20);
    },
    isLong ? 600_000 : 60_000,
  );

  it('T18: may name what every object has: no prototype is changed, and nothing else is', () => {
    const members = inherited.map(
      (name) => `${JSON.stringify(name)}:{"value":true,"setAt":0,"expiresAt":9e15,"scope":"browser"}`,
    );
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { seen } = visit(`{"version":1,"overrides":{${members.join()}}}`, '', '');
    expect(seen.every(({ original }) => original === undefined)).toBe(true);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { value?: unknown }).value).toBeUndefined();
  });
});
