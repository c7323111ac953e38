import type { Seed } from '@halyard/server';

type FlagInput = Seed['flags'][number];

/** An enabled on/off flag that testers may force; without strategies it is off for all but test users. */
export function booleanFlag({
  key,
  description,
  owner,
  strategies,
}: Pick<FlagInput, 'key' | 'description' | 'owner' | 'strategies'>): FlagInput {
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
