import { useMemo, useSyncExternalStore } from 'react';
import { isLike } from './isLike.ts';
import { useFlagContext } from './provider/FlagContext.ts';
import type { ReadFlags } from './ReadFlags.ts';
import type { RegisteredFlags } from './Register.ts';
import { subscribeToAll } from './subscribeToAll.ts';
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
  const { view } = useFlagContext(process.env.NODE_ENV !== 'production' && 'useFlags');
  const wanted = useSameContent(asked);
  const read = useMemo(() => {
    const entries: ReadonlyArray<readonly [string, unknown]> = Array.isArray(wanted)
      ? wanted.map((key: string) => [key, undefined] as const)
      : Object.entries(wanted);
    const cells = entries.map(([key]) => view.flag(key));
    const named = (values: readonly unknown[]) =>
      Object.fromEntries(entries.map(([key, fallback], index) => [key, orFallback(values[index], fallback)]));
    return {
      subscribe: (listener: () => void) => subscribeToAll(cells, listener),
      values: remember(() => cells.map((cell) => cell.value()), named),
      valuesAtFirst: remember(() => cells.map((cell) => cell.initial()), named),
    };
  }, [view, wanted]);
  // The types are those of the flags' declarations, or of their defaults, and either were checked.
  return useSyncExternalStore(read.subscribe, read.values, read.valuesAtFirst) as never;
};

function orFallback(value: unknown, fallback: unknown): unknown {
  return fallback === undefined || isLike(value, fallback) ? value : fallback;
}

/** Makes something of values again only when one of them changed. */
function remember<Made>(
  read: () => readonly unknown[],
  make: (values: readonly unknown[]) => Made,
): () => Made {
  let last: { readonly values: readonly unknown[]; readonly made: Made } | undefined;
  return () => {
    const values = read();
    if (!last?.values.every((value, index) => Object.is(value, values[index])))
      last = { values, made: make(values) };
    return last.made;
  };
}
