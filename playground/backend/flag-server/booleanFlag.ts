import type { FlagRecord, FlagRecordInput } from '@halyard/server';

/** An enabled on/off flag that testers may force; without strategies it is off for all but test users. */
export function booleanFlag({
  key,
  description,
  owner,
  strategies,
}: Pick<FlagRecord, 'key' | 'description' | 'owner' | 'strategies'>): FlagRecordInput {
  return {
    key,
    kind: 'boolean',
    description,
    owner,
    variants: { on: true, off: false },
    onVariant: 'on',
    offVariant: 'off',
    enabled: true,
    strategies,
    overridable: true,
    exposeToTesters: true,
  };
}
