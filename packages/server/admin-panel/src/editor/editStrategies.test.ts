// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { draftStrategies } from './draftStrategies.ts';
import { editStrategies } from './editStrategies.ts';

const three = draftStrategies(
  ['a', 'b', 'c'].map((name) => ({ name, parameters: {} })),
  [],
);
const names = (strategies: typeof three): string => strategies.map(({ name }) => name).join('');

describe('editStrategies', () => {
  it('moves a strategy by one place', () => {
    expect(names(editStrategies.move(three, { id: 1, by: -1 }))).toBe('bac');
    expect(names(editStrategies.move(three, { id: 1, by: 1 }))).toBe('acb');
  });

  it('changes nothing beyond either end', () => {
    expect(editStrategies.move(three, { id: 0, by: -1 })).toBe(three);
    expect(editStrategies.move(three, { id: 2, by: 1 })).toBe(three);
  });

  it('never gives an id twice, also after a removal', () => {
    const changed = editStrategies.add(editStrategies.remove(three, 1), 'd');
    expect(names(changed)).toBe('acd');
    expect(new Set(changed.map(({ id }) => id)).size).toBe(3);
  });
});
