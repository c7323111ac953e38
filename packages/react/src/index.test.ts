import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as api from './index.ts';

describe('@halyard/react', () => {
  it('exports this, and nothing by accident', () => {
    expect(Object.keys(api).toSorted()).toEqual([
      'Feature',
      'FlagProvider',
      'createFlagHooks',
      'useFlag',
      'useFlagDetails',
      'useFlagStatus',
      'useFlagStore',
      'useFlags',
      'useSuspenseFlag',
    ]);
  });

  it('is a client module for frameworks with server components', () => {
    expect(readFileSync(`${import.meta.dirname}/index.ts`, 'utf8')).toMatch(/^'use client';/);
  });
});
