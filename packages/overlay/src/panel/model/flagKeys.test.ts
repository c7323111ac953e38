// @vitest-environment node
import { boolean } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { flagKeys } from './flagKeys.ts';

describe('flagKeys', () => {
  it('lists declared flags as declared, then all others by key, each once', () => {
    const flags = { zebra: boolean({ default: false }), apple: boolean({ default: false }) };
    const others = [['pear', 'apple'], new Set(['fig', 'zebra', 'pear'])];
    expect(flagKeys({ flags, others })).toEqual(['zebra', 'apple', 'fig', 'pear']);
  });

  it('lists a key that every object has', () => {
    expect(flagKeys({ flags: undefined, others: [['constructor', '__proto__']] })).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
