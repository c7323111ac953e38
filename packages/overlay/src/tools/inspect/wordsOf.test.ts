import { describe, expect, it } from 'vitest';
import { createTestStore } from '../../testing/createTestStore.ts';
import { inspectMessages as messages } from './inspectMessages.ts';
import { wordsOf } from './wordsOf.ts';

const { store, stop } = createTestStore();
const view = store.view('ann');
stop();
const nodes = { first: new Text(), last: new Text() };

describe('wordsOf', () => {
  it('says a gate’s flags with their values, and whether it shows something', () => {
    const place = { kind: 'gate', flags: ['new-checkout', 'layout'], component: '', ...nodes } as const;
    const { lines, label } = wordsOf(place, { view, isEmpty: true, messages });
    expect(lines).toEqual(['new-checkout: off', 'layout: grid', 'gate, shows nothing here']);
    expect(label).toBe('new-checkout: off, layout: grid (gate, shows nothing here). Open the flag');
  });

  it('names the component that reads, if the minifier left a name', () => {
    const reader = { kind: 'reader', flags: ['layout'], ...nodes } as const;
    expect(wordsOf({ ...reader, component: 'Shelf' }, { view, isEmpty: false, messages }).lines[1]).toBe(
      'read by Shelf',
    );
    expect(wordsOf({ ...reader, component: '' }, { view, isEmpty: false, messages }).lines[1]).toBe('reader');
  });
});
