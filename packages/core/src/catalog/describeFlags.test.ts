// @vitest-environment node
import { expect, it } from 'vitest';
import { shopFlags } from '../testing/shopFlags.ts';
import { describeFlags } from './describeFlags.ts';

it('describeFlags hands over the words as they are', () => {
  const words = { checkout: { description: 'one page', owner: 'payments' } };
  expect(describeFlags(shopFlags, words)).toBe(words);
});
