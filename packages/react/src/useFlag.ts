import { useSyncExternalStore } from 'react';
import { isLike } from './isLike.ts';
import { useFlagContext } from './provider/FlagContext.ts';
import type { ReadFlag } from './ReadFlag.ts';
import type { RegisteredFlags } from './Register.ts';

/**
 * A flag's value. The component renders again when this value changes, and for nothing else.
 * Throws HAL-201 outside a `<FlagProvider>`.
 *
 * @example
 * const itemsPerPage = useFlag('max-items'); // with a registered catalog
 * const isNew = useFlag('new-checkout', false); // without one
 */
export const useFlag: ReadFlag<RegisteredFlags> = (key: string, fallback?: unknown) => {
  const cell = useFlagContext(process.env.NODE_ENV !== 'production' && 'useFlag').view.flag(key);
  const value = useSyncExternalStore(cell.subscribe, cell.value, cell.initial);
  // The type is that of the flag's declaration, or of its default, and either was checked.
  return (fallback === undefined || isLike(value, fallback) ? value : fallback) as never;
};
