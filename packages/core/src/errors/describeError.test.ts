// @vitest-environment node
import { expect, it } from 'vitest';
import { describeError } from './describeError.ts';

it('a message says its code, its words where there are any, and its page', () => {
  expect(describeError('HAL-101', 'a listener threw')).toBe(
    '[halyard] HAL-101 a listener threw. See docs/errors/HAL-101.md',
  );
  expect(describeError('HAL-101', false)).toBe('[halyard] HAL-101 See docs/errors/HAL-101.md');
});
