// @vitest-environment node
import type { AuditEntry } from '@halyard/server';
import { describe, expect, it } from 'vitest';
import { mergeEntries } from './mergeEntries.ts';

const entries = (...ids: number[]): AuditEntry[] =>
  ids.map((id) => ({ id, at: '', actor: 'harbour', action: 'seeded', before: null, after: null }));
const ids = (merged: readonly AuditEntry[]): number[] => merged.map(({ id }) => id);

describe('mergeEntries', () => {
  it('puts what is new on top of what was loaded before, each once', () => {
    expect(ids(mergeEntries(entries(9, 8, 7), entries(8, 7, 6, 5)))).toEqual([9, 8, 7, 6, 5]);
  });

  it('starts over when entries in between were missed', () => {
    expect(ids(mergeEntries(entries(99, 98), entries(8, 7)))).toEqual([99, 98]);
  });
});
