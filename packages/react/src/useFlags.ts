import { useMemo, useSyncExternalStore } from 'react';
import { groupFlags } from './groupFlags.ts';
import { isLike } from './isLike.ts';
import { useFlagContext } from './provider/useFlagContext.ts';
import type { ReadFlags } from './ReadFlags.ts';
import type { RegisteredFlags } from './Register.ts';
import { useSameContent } from './useSameContent.ts';

/**
 * The values of several flags, by key: the same object until one of them changes, however many change at once. What is
 * asked for is compared by content. Throws HAL-201 outside a `<FlagProvider>`.
 *
 * @example
 * const { layout, 'max-items': most } = useFlags(['layout', 'max-items']); // with a registered catalog
 * const { theme } = useFlags({ theme: 'light' }); // without one
 */
export const useFlags: ReadFlags<RegisteredFlags> = (
  asked: readonly string[] | Readonly<Record<string, unknown>>,
) => {
  const { view } = useFlagContext('useFlags');
  const wanted = useSameContent(asked);
  const group = useMemo(() => {
    const fallbacks: ReadonlyMap<string, unknown> = new Map(
      Array.isArray(wanted) ? wanted.map((key) => [key, undefined]) : Object.entries(wanted),
    );
    const keys = [...fallbacks.keys()];
    return groupFlags(
      keys.map((key) => view.flag(key)),
      {
        now: (cell) => cell.value(),
        atFirst: (cell) => cell.valueAtFirst(),
        combine: (values) =>
          Object.fromEntries(keys.map((key, index) => [key, orFallback(values[index], fallbacks.get(key))])),
      },
    );
  }, [view, wanted]);
  // The types are those of the flags' declarations, or of their defaults, and either were checked.
  return useSyncExternalStore(group.subscribe, group.now, group.atFirst) as never;
};

function orFallback(value: unknown, fallback: unknown): unknown {
  return fallback === undefined || isLike(value, fallback) ? value : fallback;
}
