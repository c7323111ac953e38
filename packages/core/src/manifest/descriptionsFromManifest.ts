import type { FlagDescriptions } from '../catalog/describeFlags.ts';
import type { FlagManifest } from './FlagManifest.ts';

/** What a manifest says of each flag in words, for the overlay: where descriptions and catalog come from one file. */
export function descriptionsFromManifest({ flags }: FlagManifest): FlagDescriptions {
  return Object.fromEntries(
    Object.entries(flags).flatMap(([key, { description }]) =>
      description === undefined ? [] : [[key, { description }]],
    ),
  );
}
