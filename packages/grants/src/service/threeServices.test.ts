// @vitest-environment node
import type { JsonValue } from '@halyard/core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ann, bob, cookiesOf, testerOf } from '../testing/requests.ts';
import { real, startThreeServices, type Seen, type ThreeServices } from '../testing/threeServices.ts';

/** `npm run test:long` sets it to 1, for the long counts. */
const long = Number(process.env['HALYARD_LONG'] ?? 0);
const runs = Math.max(300, long * 10_000);

let services: ThreeServices;
beforeAll(async () => {
  services = await startThreeServices();
});
afterAll(() => services.close());

const ask = async (headers: Record<string, string>) => {
  const answer = await fetch(services.url, { headers });
  return { answer, seen: (await answer.json()) as Seen[] };
};
const write = (wishes: Readonly<Record<string, JsonValue>>) =>
  Object.entries(wishes)
    .map(([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`)
    .join(', ');

/** What a tester should see, said once more in other words. */
function expected(wishes: Readonly<Record<string, JsonValue>>): Seen {
  const fits = (key: string) => wishes[key] !== null && typeof wishes[key] === typeof real[key];
  return Object.fromEntries(
    Object.keys(real).map((key) => {
      const isForced = Object.hasOwn(wishes, key) && !/^(?:ops|payments)-/.test(key) && fits(key);
      return [key, (isForced ? wishes[key] : real[key]) as JsonValue];
    }),
  );
}

const values = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -9, max: 9 }),
  fc.string({ maxLength: 4 }),
  fc.constant(null),
  fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 3 }) }),
);
const keys = fc.constantFrom(...Object.keys(real), 'unknown', 'constructor', 'toString');
const wishes = fc.dictionary(keys, values, { maxKeys: 7 });

/** What a customer may try: no grant, somebody else's, a forged one, the hint. */
const attempts: ReadonlyArray<Record<string, string>> = [
  {},
  { cookie: 'flags_tester=1' },
  { 'flag-grant': ann.token },
  { cookie: `${testerOf(ann)}; __Host-flag-grant=${bob.token}` },
  { cookie: testerOf(ann), 'flag-grant': `${ann.token.slice(0, -8)}AAAAAAAA` },
  { 'flag-dev': '1' },
];

describe('three services in a row and a queue', () => {
  it(
    `T1: take all flags alike for a tester, and as they really are for a customer, in ${runs} sets of overrides`,
    { timeout: 60_000 + long * 1_200_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(wishes, fc.constantFrom(...attempts), async (wished, attempt) => {
          const list = { 'flag-overrides': write(wished) };
          const forced = expected(wished);
          const tester = await ask({ ...list, cookie: cookiesOf(ann) });
          expect(tester.seen).toEqual([forced, forced, forced, forced]);
          const customer = await ask({ ...list, ...attempt });
          expect(customer.seen).toEqual([real, real, real, real]);
        }),
        { numRuns: runs },
      );
    },
  );

  it('say in one answer what each of them did', async () => {
    const headers = {
      cookie: cookiesOf(ann),
      'flag-overrides': 'new-nav, ops-stop, payments-live, size=%22x%22',
    };
    const { answer } = await ask(headers);
    expect(answer.headers.get('flag-overrides-applied')).toBe(
      'cart;ops-stop=locked;payments-live=not-allowed;new-nav=applied;size=wrong-type, ' +
        'stock;ops-stop=locked;new-nav=applied;size=wrong-type, ' +
        'pricing;ops-stop=locked;new-nav=applied;size=wrong-type',
    );
  });
});
