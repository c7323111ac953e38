import type { Catalog } from '@halyard/core';
import type { ReactNode } from 'react';
import type { FeatureProps } from '../feature/FeatureProps.ts';
import { Feature } from '../feature/Feature.tsx';
import type { ReadFlag, ReadFlagDetails } from '../ReadFlag.ts';
import type { FlagKey } from '../Register.ts';
import { useFlag } from '../useFlag.ts';
import { useFlagDetails } from '../useFlagDetails.ts';

interface Readers<Flags extends Catalog> {
  readonly useFlag: ReadFlag<Flags>;
  readonly useFlagDetails: ReadFlagDetails<Flags>;
  readonly Feature: <Key extends FlagKey<Flags>>(props: FeatureProps<Flags, Key>) => ReactNode;
}

/**
 * The public readers as an app sees them that registered `Flags`, or no catalog at all. `Register` is one for a whole program,
 * and tests must hold whatever else in it registers a catalog.
 */
export function forCatalog<Flags extends Catalog>(): Readers<Flags> {
  return { useFlag, useFlagDetails, Feature } as unknown as Readers<Flags>;
}
