import { describe, expect, it } from 'vitest';
import { findGates } from './findGates.ts';

const mark = (edge: string, ...flags: string[]) => {
  const template = document.createElement('template');
  template.dataset['halyardGate'] = JSON.stringify(flags);
  template.dataset['edge'] = edge;
  return template;
};

describe('findGates', () => {
  it('finds gates in gates, and those which show nothing', () => {
    const page = document.createElement('div');
    const inner = document.createElement('p');
    inner.append(mark('start', 'inner'), mark('end', 'inner'));
    page.append(mark('start', 'outer', 'other'), inner, mark('end', 'outer', 'other'));
    expect(findGates(page).map(({ flags }) => flags)).toEqual([['inner'], ['outer', 'other']]);
  });

  it('takes nothing for a gate that is none', () => {
    const page = document.createElement('div');
    const elsewhere = document.createElement('p');
    elsewhere.append(mark('start', 'torn'));
    page.append(elsewhere, mark('end', 'torn'), mark('end', 'alone'));
    expect(findGates(page)).toEqual([]);
  });
});
