// @vitest-environment node
import { setOverride } from '@halyard/core/overrides';
import { expect, it } from 'vitest';
import { createTestStore } from '../testing/createTestStore.ts';
import { showReal } from './showReal.ts';

it('shows real values until its undo, or until something else is forced', () => {
  const { store, stop } = createTestStore();
  setOverride(store, 'layout', { value: 'list' });
  const { overrides } = store.state.getState();
  const undo = showReal(store);
  expect(store.evaluate('layout')).toMatchObject({ value: 'grid', reason: 'SPLIT' });
  undo();
  expect([store.evaluate('layout').value, store.state.getState().overrides]).toEqual(['list', overrides]);
  const late = showReal(store);
  setOverride(store, 'page-size', { value: 12 });
  late();
  expect([store.evaluate('layout').value, store.evaluate('page-size').value]).toEqual(['list', 12]);
  stop();
});
