import { describe, expect, it } from 'vitest';
import { addedDraft, changesOf, draftOf, takenBack } from './AttributeDraft.ts';

const context = { targetingKey: 'ann', plan: 'free', seats: 3, isStaff: false, tags: ['a'] };

describe('the attributes that are edited', () => {
  it('are those of the page, each with the field of its kind, and never the subject', () => {
    expect(draftOf(context).map(({ name, kind, text }) => [name, kind, text])).toEqual([
      ['plan', 'string', 'free'],
      ['seats', 'number', '3'],
      ['isStaff', 'boolean', 'false'],
      ['tags', 'json', '[\n  "a"\n]'],
    ]);
  });

  it('change nothing as they are', () => {
    expect(changesOf(draftOf(context), false)).toEqual({ changes: {} });
  });

  it('come back with what was changed, left out and added', () => {
    const changes = { plan: undefined, seats: 5, country: 'FR' };
    const drafts = draftOf(context, changes);
    expect(drafts.at(-1)).toMatchObject({ name: 'country', text: 'FR' });
    expect(changesOf(drafts, false)).toEqual({ changes });
    expect(changesOf(drafts.map(takenBack).slice(0, 4), false)).toEqual({ changes: {} });
  });

  it('leave the subject out for somebody who is not signed in', () => {
    expect(changesOf(draftOf(context), true).changes).toEqual({ targetingKey: undefined });
  });

  it('say which one has no valid value', () => {
    const [plan, seats] = draftOf(context);
    expect(seats && changesOf([{ ...seats, text: 'many' }], false)).toEqual({ bad: 'seats' });
    expect(seats && changesOf([{ ...seats, text: '' }], false)).toEqual({ bad: 'seats' });
    expect(changesOf([addedDraft('tags', 'json')], false)).toEqual({ bad: 'tags' });
    // An empty text is a text.
    expect(plan && changesOf([{ ...plan, text: '' }], false)).toEqual({ changes: { plan: '' } });
  });
});
