// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerBisection, nextStep, questionsLeft, startBisection } from './bisection.ts';

const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `flag-${index}`);

/** Answers as a page does that is broken exactly while all of `culprits` are forced. */
function search(keys: readonly string[], culprits: readonly string[]) {
  let bisection = startBisection(keys);
  for (let questions = 0; questions <= 1000; questions++) {
    const { force, culprits: found } = nextStep(bisection);
    if (found) return { found, questions };
    expect(new Set(force).size).toBe(force.length);
    bisection = answerBisection(
      bisection,
      culprits.every((key) => force.includes(key)),
    );
  }
  throw new Error('It never ends.');
}

const size = fc.integer({ min: 1, max: 300 });
const guilty = (most: number) =>
  size.chain((count) =>
    fc.record({
      keys: fc.constant(keysOf(count)),
      culprits: fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), {
        minLength: 1,
        maxLength: Math.min(most, count),
      }),
    }),
  );

describe('a bisection', () => {
  it('names a single culprit after at most ⌈log2 N⌉ + 1 questions', () => {
    fc.assert(
      fc.property(guilty(1), ({ keys, culprits }) => {
        const wanted = culprits.map((index) => `flag-${index}`);
        const { found, questions } = search(keys, wanted);
        expect(found).toEqual(wanted);
        expect(questions).toBeLessThanOrEqual(Math.ceil(Math.log2(keys.length)) + 1);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('names exactly those that break the page only together, and blames no single one', () => {
    fc.assert(
      fc.property(guilty(4), ({ keys, culprits }) => {
        const wanted = culprits.map((index) => `flag-${index}`);
        const { found, questions } = search(keys, wanted);
        expect([...found].toSorted()).toEqual(wanted.toSorted());
        expect(questions).toBeLessThanOrEqual(wanted.length * (Math.ceil(Math.log2(keys.length)) + 1));
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('promises no more questions than it asks', () => {
    let bisection = startBisection(keysOf(40));
    expect(questionsLeft(bisection)).toBe(7);
    for (let left = 7; nextStep(bisection).force;) {
      bisection = answerBisection(bisection, true);
      expect(questionsLeft(bisection)).toBeLessThan(left);
      left = questionsLeft(bisection);
    }
    expect(questionsLeft(bisection)).toBe(0);
  });

  it('has nothing to ask about one flag, and nobody to blame among none', () => {
    expect(nextStep(startBisection(['only']))).toEqual({ culprits: ['only'] });
    expect(nextStep(startBisection([]))).toEqual({ culprits: [] });
  });
});
