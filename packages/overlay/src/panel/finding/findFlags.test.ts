import { describe, expect, it } from 'vitest';
import type { FlagRow } from './FlagRow.ts';
import { filterFlags, type FilterInput } from './filterFlags.ts';

const off = { value: false, reason: 'STATIC' };

function row(key: string, isForced = false): FlagRow {
  return {
    key,
    kind: 'boolean',
    definition: undefined,
    evaluation: off,
    real: off,
    isForced,
    override: undefined,
    permission: 'allowed',
    draft: undefined,
  };
}

const rows = [row('new-checkout', true), row('Layout'), row('constructor')];
const descriptions = { Layout: { description: 'How the goods are laid out', owner: 'storefront crew' } };

function found(input: Partial<FilterInput>): readonly string[] {
  return filterFlags(rows, { search: '', filter: 'all', descriptions, ...input }).map(({ key }) => key);
}

describe('filterFlags', () => {
  it('finds all without a search', () => {
    expect(found({ search: '  ' })).toEqual(['new-checkout', 'Layout', 'constructor']);
  });

  it('looks into key, description and owner, whatever the case', () => {
    expect(found({ search: 'CHECK' })).toEqual(['new-checkout']);
    expect(found({ search: 'goods' })).toEqual(['Layout']);
    expect(found({ search: 'storefront' })).toEqual(['Layout']);
  });

  it('wants every word, in any order and place', () => {
    expect(found({ search: 'crew layout' })).toEqual(['Layout']);
    expect(found({ search: 'crew checkout' })).toEqual([]);
  });

  it('keeps to forced flags when asked', () => {
    expect(found({ filter: 'forced' })).toEqual(['new-checkout']);
    expect(found({ filter: 'forced', search: 'layout' })).toEqual([]);
  });
});
