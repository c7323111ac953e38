import { createTrack, type Track, type TrackOptions } from '@halyard/core';
import { useMemo } from 'react';
import { useFlagContext } from './provider/FlagContext.ts';

/**
 * A function that tells the vendor what happened, with the flags that this subject is shown then. It is the same function at
 * each render, and causes none. Throws HAL-201 outside a `<FlagProvider>`.
 *
 * @example
 * const track = useTrack();
 * <button onClick={() => track('purchase', { value: total })}>Buy</button>
 */
export function useTrack({ overridden }: TrackOptions = {}): Track {
  const { store } = useFlagContext(process.env.NODE_ENV !== 'production' && 'useTrack');
  return useMemo(() => createTrack(store, { overridden }), [store, overridden]);
}
