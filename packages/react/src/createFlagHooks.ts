import type { Catalog, FlagStore, Status, Track, TrackOptions } from '@halyard/core';
import type { ReactNode } from 'react';
import { Feature } from './feature/Feature.ts';
import type { FeatureProps } from './feature/FeatureProps.ts';
import type { ReadFlag, ReadFlagDetails } from './ReadFlag.ts';
import type { ReadFlags } from './ReadFlags.ts';
import type { FlagKey } from './Register.ts';
import { useFlag } from './useFlag.ts';
import { useFlagDetails } from './useFlagDetails.ts';
import { useFlags } from './useFlags.ts';
import { useFlagStatus } from './useFlagStatus.ts';
import { useFlagStore } from './useFlagStore.ts';
import { useSuspenseFlag } from './useSuspenseFlag.ts';
import { useTrack } from './useTrack.ts';

/** The readers of one catalog. */
export interface FlagHooks<Flags extends Catalog> {
  readonly useFlag: ReadFlag<Flags>;
  readonly useFlagDetails: ReadFlagDetails<Flags>;
  readonly useFlags: ReadFlags<Flags>;
  readonly useSuspenseFlag: ReadFlag<Flags>;
  readonly useFlagStatus: () => Status;
  readonly useFlagStore: () => FlagStore<Flags>;
  readonly useTrack: (options?: TrackOptions) => Track;
  readonly Feature: <Key extends FlagKey<Flags>>(props: FeatureProps<Flags, Key>) => ReactNode;
}

/**
 * The hooks and the gate with the types of one catalog, for an app that would rather not augment `Register`. They are the
 * very same functions, and all of them are in the bundle then; the catalog that counts is the provider's.
 *
 * @example
 * export const { useFlag, Feature } = createFlagHooks(flags);
 */
export function createFlagHooks<Flags extends Catalog>(_flags: Flags): FlagHooks<Flags> {
  const readers = {
    useFlag,
    useFlagDetails,
    useFlags,
    useSuspenseFlag,
    useFlagStatus,
    useFlagStore,
    useTrack,
    Feature,
  };
  // They are typed for the catalog that `Register` names, and read whichever the provider has.
  return readers as unknown as FlagHooks<Flags>;
}
