import type { FlagRecord } from '../flags/FlagRecord.ts';

/** An enabled boolean flag without strategies, except for what a test says. */
export function testFlag(differences: Partial<FlagRecord> = {}): FlagRecord {
  return {
    key: 'new-checkout',
    kind: 'boolean',
    description: '',
    owner: '',
    variants: { on: true, off: false },
    onVariant: 'on',
    offVariant: 'off',
    enabled: true,
    strategies: [],
    overridable: true,
    exposeToTesters: true,
    secret: false,
    version: 1,
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...differences,
  };
}
