// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFlag } from '../testing/testFlag.ts';
import { percentage } from './percentage.ts';

/** `npm run test:long` sets it to 1, for the long counts. */
const long = Number(process.env['HALYARD_LONG'] ?? 0);
const runs = Math.max(100, long * 200_000);

const SUBJECTS = Array.from({ length: 10_000 }, (_, number) => `subject-${number}`);

function isIn(
  context: Record<string, unknown>,
  percent: number,
  { key = 'roll-out', by = '' } = {},
): boolean {
  const subject = { flag: testFlag({ key }), context, testUsers: new Set<string>() };
  return percentage.decide(subject, { percent, ...(by && { by }) }).matched;
}

function released(percent: number, key = 'roll-out'): Set<string> {
  return new Set(SUBJECTS.filter((targetingKey) => isIn({ targetingKey }, percent, { key })));
}

function isSubset(few: Set<string>, many: Set<string>): boolean {
  return [...few].every((subject) => many.has(subject));
}

describe('percentage', () => {
  it('removes nobody when it rises from 1 to 5, 20, 50 and 100 percent', () => {
    const steps = [1, 5, 20, 50, 100].map((percent) => released(percent));
    for (const [index, step] of steps.entries()) expect(isSubset(step, steps[index + 1] ?? step)).toBe(true);
  });

  it.each([5, 20, 50])(
    'releases to %d percent of 10,000 subjects within three standard deviations',
    (percent) => {
      const share = percent / 100;
      const deviation = Math.sqrt(SUBJECTS.length * share * (1 - share));
      expect(Math.abs(released(percent).size - SUBJECTS.length * share)).toBeLessThan(3 * deviation);
    },
  );

  it('releases to nobody at 0 and to everybody at 100 percent', () => {
    expect(released(0).size).toBe(0);
    expect(released(100).size).toBe(SUBJECTS.length);
  });

  it(
    `is monotone for ${runs} subjects and pairs of percentages`,
    { timeout: 60_000 + long * 600_000 },
    () => {
      const percent = fc.double({ min: 0, max: 100, noNaN: true });
      fc.assert(
        fc.property(fc.string({ minLength: 1 }), percent, percent, (targetingKey, one, other) => {
          const isInFewer = isIn({ targetingKey }, Math.min(one, other));
          expect(!isInFewer || isIn({ targetingKey }, Math.max(one, other))).toBe(true);
        }),
        { numRuns: runs },
      );
    },
  );

  it('spreads two flags independently, so that nobody is first in every roll-out', () => {
    const second = released(20, 'another-flag');
    const both = [...released(20)].filter((subject) => second.has(subject));
    expect(both.length).toBeGreaterThan(280);
    expect(both.length).toBeLessThan(520);
  });

  it('puts a subject into the same bucket for ever', () => {
    const subject = {
      flag: testFlag({ key: 'roll-out' }),
      context: { targetingKey: 'ann' },
      testUsers: new Set<string>(),
    };
    // Written down once: a different number would move every customer of every roll-out.
    expect(percentage.decide(subject, { percent: 50 }).metadata).toEqual({ bucket: 88.81, percent: 50 });
  });

  it('identifies the subject by another attribute, and a number like its digits', () => {
    const visitors = SUBJECTS.map((anonymousId, index) => ({ targetingKey: String(index), anonymousId }));
    const byAttribute = visitors.filter((visitor) => isIn(visitor, 20, { by: 'anonymousId' }));
    expect(new Set(byAttribute.map(({ anonymousId }) => anonymousId))).toEqual(released(20));
    const numbers = SUBJECTS.map((_, index) => index);
    for (const targetingKey of numbers.slice(0, 100)) {
      expect(isIn({ targetingKey }, 50)).toBe(isIn({ targetingKey: String(targetingKey) }, 50));
    }
  });

  it.each([
    ['a missing id', {}],
    ['an empty id', { targetingKey: '' }],
    ['null', { targetingKey: null }],
    ['a list', { targetingKey: ['ann'] }],
    ['an object', { targetingKey: { id: 'ann' } }],
    ['a prototype that has one', Object.create({ targetingKey: 'ann' }) as Record<string, unknown>],
  ])('matches nobody at 100 percent for %s', (_what, context) => {
    expect(isIn(context, 100)).toBe(false);
  });
});
