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

it('awaitAnswer is over when its subject is left, comes back and is answered: nothing stays connected', async () => {
  const source = createTestSource({ ann: { checkout: true }, bob: { checkout: true } });
  const ann = { targetingKey: 'ann' };
  const bob = { targetingKey: 'bob' };
  const store = createFlagStore({ source, context: ann });
  const stop = store.start();
  const settle = source.hold();
  store.setContext(bob);
  const answer = awaitAnswer({ store, view: store.view('bob') }, 'checkout');
  await Promise.resolve();
  store.setContext(ann);
  store.setContext(bob);
  // Somebody reads the flag anew, from a view that was made since.
  expect(store.view('bob').flag('checkout').evaluation()).toMatchObject({ pending: true });
  settle();
  await answer;
  stop();
  expect(source.listenerCount).toBe(0);
});
