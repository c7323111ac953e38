import type { FlagStore } from '@halyard/core';
import { openRoots } from '../../rendered/openRoots.ts';
import { findGates } from './findGates.ts';
import { findReaders } from './findReaders.ts';
import type { Place } from './Place.ts';
import { orderInPage } from './placeInPage.ts';

interface PlacesInput {
  readonly store: FlagStore;
  /** Only the places of this flag. */
  readonly flag: string | undefined;
}

/** Every place of the page, outer ones first, so that inner ones are drawn over them. */
export function findPlaces({ store, flag }: PlacesInput): readonly Place[] {
  const view = store.view(store.state.getState().context.targetingKey);
  const roots = openRoots(document);
  return [...roots.flatMap(findGates), ...mergeReaders(findReaders(roots, view))]
    .filter(({ flags }) => flag === undefined || flags.includes(flag))
    .toSorted((a, b) => orderInPage(a.first, b.first));
}

/** Components that render the same, one in the other, are one place. */
function mergeReaders(readers: readonly Place[]): readonly Place[] {
  const merged = new Map<Node, Place>();
  for (const reader of readers) {
    const outer = merged.get(reader.first);
    const flags = outer ? [...new Set([...outer.flags, ...reader.flags])] : reader.flags;
    const component = [outer?.component, reader.component].filter(Boolean).join(', ');
    merged.set(reader.first, { ...(outer ?? reader), flags, component });
  }
  return [...merged.values()];
}
