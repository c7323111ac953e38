import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as api from './index.ts';
import * as server from './server.ts';

describe('@halyard/react', () => {
  it('exports this, and nothing by accident', () => {
    expect(Object.keys(api).toSorted()).toEqual([
      'Feature',
      'FlagProvider',
      'createFlagHooks',
      'readBootstrap',
      'useFlag',
      'useFlagDetails',
      'useFlagStatus',
      'useFlagStore',
      'useFlags',
      'useSuspenseFlag',
      'useTrack',
    ]);
  });

  it('is a client module for frameworks with server components', () => {
    expect(readFileSync(`${import.meta.dirname}/index.ts`, 'utf8')).toMatch(/^'use client';/);
  });
});

describe('@halyard/react/server', () => {
  it('exports this, and nothing by accident', () => {
    expect(Object.keys(server)).toEqual(['overrideBootstrap', 'serializeBootstrap']);
  });

  it('is no client module, so that a server can call it', () => {
    expect(readFileSync(`${import.meta.dirname}/server.ts`, 'utf8')).not.toContain('use client');
  });
});
