// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fakeFlag } from '../testing/fakeFlag.ts';
import { filterFlags } from './filterFlags.ts';

const flags = [
  fakeFlag({ key: 'new-checkout', description: 'One page', owner: 'checkout crew' }),
  fakeFlag({
    key: 'express-delivery',
    owner: 'checkout crew',
    enabled: true,
    strategies: [{ name: 'lastDigit', parameters: { digit: 1 } }],
  }),
  fakeFlag({ key: 'disable-payments', overridable: false, exposeToTesters: false }),
];
const found = (search: string): string[] => filterFlags(flags, search).map(({ key }) => key);

describe('filterFlags', () => {
  it('shows everything for an empty search', () => {
    expect(found('  ')).toHaveLength(3);
  });

  it('finds by key, description and owner, whatever the case', () => {
    expect(found('EXPRESS')).toEqual(['express-delivery']);
    expect(found('one page')).toEqual(['new-checkout']);
    expect(found('checkout crew')).toEqual(['new-checkout', 'express-delivery']);
  });

  it('finds by who gets the flag, and by protection', () => {
    expect(found('ending in 1')).toEqual(['express-delivery']);
    expect(found('kill switch')).toEqual(['disable-payments']);
  });

  it('asks for every word', () => {
    expect(found('checkout kill')).toEqual([]);
  });
});
