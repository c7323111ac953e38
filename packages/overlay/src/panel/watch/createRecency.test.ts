import { clearOverrides, setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestStore } from '../../testing/createTestStore.ts';
import { createPanelMemory } from '../model/PanelMemory.ts';
import { createBackendWatch, type BackendWatch } from './createBackendWatch.ts';

let made: ReturnType<typeof createTestStore>;
let watch: BackendWatch;
const memory = createPanelMemory();
const allKeys = () => ['layout', 'page-size', 'undeclared'];

function start(): void {
  watch = createBackendWatch(made.store, { memory: memory.of(made.store), allKeys, table: undefined });
}

beforeEach(() => {
  localStorage.clear();
  made = createTestStore();
});
afterEach(() => {
  watch.stop();
  made.stop();
});

const recent = () => [...watch.recent()];

it('knows in which order flags were forced, reset and changed by the backend, also after the panel was closed', async () => {
  vi.useFakeTimers();
  setOverride(made.store, 'page-size', { value: 12 });
  vi.advanceTimersByTime(5);
  setOverride(made.store, 'layout', { value: 'list' });
  start();
  vi.advanceTimersByTime(5);
  expect(recent()).toEqual(['layout', 'page-size']);
  const before = watch.recent();
  expect(watch.recent()).toBe(before);
  setOverride(made.store, 'headline', { value: 'x' });
  made.source.answer({
    undeclared: { value: false, reason: 'STATIC' },
    layout: { value: 'grid', reason: 'STATIC' },
  });
  expect(recent()).toEqual(['undeclared', 'headline', 'layout', 'page-size']);
  vi.advanceTimersByTime(5);
  clearOverrides(made.store, ['layout']);
  expect(recent()[0]).toBe('layout');
  watch.stop();
  start();
  expect(recent()[0]).toBe('layout');
  vi.useRealTimers();
});
