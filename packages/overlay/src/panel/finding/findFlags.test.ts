// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findFlags, type FindInput } from './findFlags.ts';
import { searchedFlags } from './searchedFlags.ts';

const state: FindInput['state'] = {
  keys: ['new-checkout', 'Layout', 'constructor', 'checkout-old'],
  onPage: new Set(['Layout', 'new-checkout']),
  overridden: new Set(['constructor']),
  starred: new Set(['checkout-old', 'long-gone']),
  watched: [
    { name: 'unread', label: 'Never read', keys: new Set(['checkout-old', 'constructor']) },
    { name: 'unknown', label: 'Unknown to source', keys: new Set() },
  ],
  recent: new Set(['checkout-old', 'constructor', 'long-gone']),
};
const searched = searchedFlags({
  Layout: { description: 'How the goods are laid out', owner: 'storefront crew' },
});

function found(input: Partial<FindInput>): readonly string[] {
  return findFlags({ state, search: '', filter: 'all', sort: 'listed', searched, ...input }).keys;
}

describe('findFlags', () => {
  it('finds all without a search, in the order in which they are listed', () => {
    expect(found({ search: '  ' })).toEqual(state.keys);
  });

  it('looks into key, description and owner, whatever the case', () => {
    expect(found({ search: 'CHECK' })).toEqual(['checkout-old', 'new-checkout']);
    expect(found({ search: 'goods' })).toEqual(['Layout']);
    expect(found({ search: 'storefront' })).toEqual(['Layout']);
  });

  it('wants every word, in any order and place', () => {
    expect(found({ search: 'crew layout' })).toEqual(['Layout']);
    expect(found({ search: 'crew checkout' })).toEqual([]);
  });

  it('puts what matches best first', () => {
    expect(found({ search: 'checkout' })).toEqual(['checkout-old', 'new-checkout']);
    expect(found({ search: 'nwcheckout' })).toEqual(['new-checkout']);
  });

  it('keeps to a filter, and lists a star whose flag nobody knows any more', () => {
    expect(found({ filter: 'forced' })).toEqual(['constructor']);
    expect(found({ filter: 'onPage' })).toEqual(['new-checkout', 'Layout']);
    expect(found({ filter: 'starred' })).toEqual(['checkout-old', 'long-gone']);
    expect(found({ filter: 'forced', search: 'layout' })).toEqual([]);
  });

  it('sorts by name', () => {
    expect(found({ sort: 'name' })).toEqual(['Layout', 'checkout-old', 'constructor', 'new-checkout']);
  });

  it('sorts what is forced first, and the rest as it is listed', () => {
    expect(found({ sort: 'forced' })).toEqual(['constructor', 'new-checkout', 'Layout', 'checkout-old']);
    expect(found({ sort: 'forced', filter: 'onPage' })).toEqual(['new-checkout', 'Layout']);
  });

  it('sorts the latest changes first, and the rest as it is listed', () => {
    expect(found({ sort: 'recent' })).toEqual(['checkout-old', 'constructor', 'new-checkout', 'Layout']);
  });

  it('keeps to what the watch has found, and finds nothing before it is here', () => {
    expect(found({ filter: 'unread' })).toEqual(['constructor', 'checkout-old']);
    expect(found({ filter: 'unread', search: 'checkout' })).toEqual(['checkout-old']);
    expect(found({ filter: 'unknown' })).toEqual([]);
    expect(found({ filter: 'changed' })).toEqual([]);
  });
});
