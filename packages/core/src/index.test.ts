import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?<!\.test|\.test-d)\.ts$/.test(file),
);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('@halyard/core', () => {
  it('imports zustand and its own files, and nothing else', () => {
    const imported = sources
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/from '([^'.][^']*)'/g)])
      .map(([, name]) => name);
    expect(new Set(imported)).toEqual(new Set(['zustand/vanilla']));
  });

  it('touches no DOM and no storage when it is imported', async () => {
    for (const name of ['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location']) {
      vi.stubGlobal(name, undefined);
    }
    const core = await import('./index.ts');
    const overrides = await import('./overrides/index.ts');
    const proposal = await import('./proposal/index.ts');
    expect(Object.keys(core).toSorted()).toEqual([
      'boolean',
      'callListener',
      'createFetch',
      'createFlagStore',
      'createTrack',
      'defineFlags',
      'describeFlags',
      'flagError',
      'joinPage',
      'number',
      'object',
      'oneOf',
      'readFlagState',
      'reportExposures',
      'resolveFlag',
      'sameEvaluation',
      'string',
      'warn',
    ]);
    expect(Object.keys(overrides).toSorted()).toEqual([
      'clearOverrides',
      'keepOverrides',
      'overrideStorage',
      'setOverride',
      'setOverrides',
    ]);
    expect(Object.keys(proposal).toSorted()).toEqual([
      'formatProposal',
      'judgeProposal',
      'proposalLimits',
      'readProposal',
      'withoutProposal',
    ]);
    expect(core.createFlagStore().evaluate('any').value).toBeUndefined();
  });
});
