import type { FlagRecord } from '@halyard/server';

/** A released-to-nobody boolean flag, with whatever a test wants different. */
export function fakeFlag(flag: Partial<FlagRecord> & Pick<FlagRecord, 'key'>): FlagRecord {
  return {
    kind: 'boolean',
    description: '',
    owner: '',
    variants: { on: true, off: false },
    onVariant: 'on',
    offVariant: 'off',
    enabled: false,
    strategies: [],
    overridable: true,
    exposeToTesters: true,
    secret: false,
    version: 1,
    updatedAt: '2026-11-24T08:00:00.000Z',
    ...flag,
  };
}
