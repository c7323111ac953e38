// @vitest-environment node
import { clearOverrides, setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestStore } from '../../testing/createTestStore.ts';
import { createEventLog, mostEvents, type EventLog } from './createEventLog.ts';
import { describeEvent } from './describeEvent.ts';
import { eventLogOf } from './eventLogOf.ts';
import { eventMessages as messages } from './eventMessages.ts';
import { filterEvents } from './filterEvents.ts';

let made: ReturnType<typeof createTestStore>;
let log: EventLog;
beforeEach(() => {
  made = createTestStore();
  made.store.view('ann').flag('layout').evaluation();
  log = createEventLog(made.store, () => 7);
});
afterEach(() => {
  log.stop();
  made.stop();
});

const told = () =>
  log.events().map((event) => {
    const { what, text } = describeEvent(event, messages);
    return `${what}: ${text}`;
  });

describe('the event log', () => {
  it('tells what is forced and reset, and what became of flags that the page has read', () => {
    setOverride(made.store, 'layout', { value: 'list' });
    setOverride(made.store, 'new-checkout', { simulate: 'error' });
    clearOverrides(made.store, ['layout']);
    expect(told()).toEqual([
      'layout: list → grid (SPLIT)',
      'layout: reset',
      'new-checkout: forced to an error',
      'layout: grid → list (OVERRIDE)',
      'layout: forced to list',
    ]);
  });

  it('tells what the backend changes, how the source is, and for whom it is asked', () => {
    made.source.answer({ layout: { value: 'list', reason: 'STATIC' } }, 'STALE');
    made.store.setContext({ targetingKey: 'bob' });
    expect(told()).toContain('layout: grid → list (STATIC)');
    expect(told()).toContain('Source: the source is STALE');
    expect(told()).toContain('Context: The flags are for another subject or context');
  });

  it('tells what readers are shown, once for each variant, and whether it is the real value', () => {
    const { store } = made;
    const unread = store
      .view('ann')
      .flag('layout')
      .subscribe(() => {});
    vi.useFakeTimers();
    log.stop();
    log = createEventLog(store);
    expect(told()).toEqual(['layout: shown grid']);
    setOverride(store, 'layout', { value: 'list' });
    clearOverrides(store, ['layout']);
    expect(told().filter((line) => line.includes('shown'))).toEqual([
      'layout: shown list, not the real value: dropped or tagged',
      'layout: shown grid',
    ]);
    unread();
    // A reader that comes later says nothing to the store, and is found within a second.
    const undo = store
      .view('ann')
      .flag('banner')
      .subscribe(() => {});
    vi.advanceTimersByTime(1000);
    expect(told()[0]).toBe('banner: shown {"text":"Gale warning"} (storm)');
    undo();
    log.stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('tells of no exposure where a flag is read and nobody follows it', () => {
    setOverride(made.store, 'layout', { value: 'list' });
    expect(told().some((line) => line.includes('shown'))).toBe(false);
  });

  it('tells what services say, to whoever listened before as well', () => {
    log.stop();
    const heard = vi.fn();
    made.store.onAnswer = heard;
    log = createEventLog(made.store);
    made.store.onAnswer?.('layout;applied', 'https://pricing.example');
    made.store.onAnswer?.(null, 'https://other.example');
    expect(told()).toEqual([
      'https://other.example: said nothing about what is forced',
      'https://pricing.example: layout;applied',
    ]);
    expect(heard).toHaveBeenCalledTimes(2);
    log.stop();
    expect(made.store.onAnswer).toBe(heard);
  });

  it('looks at flags without reading them', () => {
    setOverride(made.store, 'headline', { value: 'x' });
    expect([...made.store.view('ann').keys()]).toEqual(['layout']);
  });

  it('forgets the oldest beyond its bound', () => {
    for (let index = 0; index <= mostEvents; index++) setOverride(made.store, 'page-size', { value: index });
    expect(log.events()).toHaveLength(mostEvents);
    expect(log.events().at(-1)).toMatchObject({ id: 2, time: 7 });
  });

  it('is one for a store until its access ends', () => {
    const first = eventLogOf(made.store);
    expect(eventLogOf(made.store)).toBe(first);
    made.access.become({ state: 'ended' });
    setOverride(made.store, 'layout', { value: 'list' });
    expect(first.events()).toEqual([]);
  });
});

describe('filterEvents', () => {
  it('keeps those of a kind that mention what is searched for', () => {
    setOverride(made.store, 'layout', { value: 'list' });
    setOverride(made.store, 'headline', { value: 'x' });
    expect(filterEvents(log.events(), { kind: 'forced', search: ' HEAD' }).map(({ id }) => id)).toEqual([3]);
    expect(filterEvents(log.events(), { kind: 'all', search: 'layout' })).toHaveLength(2);
  });
});
