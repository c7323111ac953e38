/**
 * A state that all flags of a story are in, unless they are forced: `loading`, not known yet; `down`, the backend cannot be
 * reached; `unknown`, the backend does not know them; `late`, known after two seconds. `live`: as they are.
 */
export type FlagsView = 'live' | 'loading' | 'down' | 'unknown' | 'late';

export const flagsViews: readonly FlagsView[] = ['live', 'loading', 'down', 'unknown', 'late'];

/** The view that a global names; anything else means `live`. */
export function flagsViewOf(global: unknown): FlagsView {
  return flagsViews.find((view) => view === global) ?? 'live';
}
