import { createFlagStore } from '@halyard/core';
import { expect, it } from 'vitest';
import { awaitAnswer } from './awaitAnswer.ts';
import { createTestSource } from './testing/createTestSource.ts';

it('awaitAnswer has one promise for each flag of each subject, and a new one once that was kept', async () => {
  const source = createTestSource({ ann: {} });
  const settle = source.hold();
  const store = createFlagStore({ source, context: { targetingKey: 'ann' } });
  const flags = { store, view: store.view('ann') };
  const answer = awaitAnswer(flags, 'checkout');
  // Another render of the same provider, as React tries again.
  expect(awaitAnswer({ ...flags }, 'checkout')).toBe(answer);
  expect(awaitAnswer(flags, 'layout')).not.toBe(answer);
  await Promise.resolve();
  settle();
  await answer;
  expect(awaitAnswer(flags, 'checkout')).not.toBe(answer);
});
