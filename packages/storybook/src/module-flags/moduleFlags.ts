import type { JsonValue } from '@halyard/core';

/** Where the preview keeps the values of flags for modules that read them while they load. */
export const moduleFlagsItem = 'halyard:storybook:module-flags';

/**
 * What the flags of the story on the screen are, for code that reads them while its modules load, before any story is rendered.
 * Such stories say `parameters.flagsReload: true`: the preview is loaded again when their flags are others. Empty outside Storybook.
 *
 * @example
 * const source = import.meta.env.STORYBOOK ? staticSource(moduleFlags()) : ofrep({ baseUrl: '/' });
 */
export function moduleFlags(): Readonly<Record<string, JsonValue>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(moduleFlagsItem) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
      ? (kept as Record<string, JsonValue>)
      : {};
  } catch {
    return {}; // Storage is blocked, or somebody else wrote there.
  }
}
