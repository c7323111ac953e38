import { callListener } from './errors/callListener.ts';
import { readFlagState } from './readFlagState.ts';
import type { FlagStore } from './store/FlagStore.ts';
import type { TrackingDetails } from './TrackingDetails.ts';

/** Tells the vendor that something happened, such as a purchase. Never throws. */
export type Track = (name: string, details?: TrackingDetails) => void;

export interface TrackOptions {
  /**
   * What becomes of an event while a tester forces a flag that is shown. Default `'drop'`, so that no test counts as a sale;
   * with `'tag'` it is sent, and `feature_flags_overridden` names those flags.
   */
  readonly overridden?: 'drop' | 'tag' | undefined;
}

/**
 * Makes a function that sends what happened to the store's source, if that takes it, together with the flags that the subject
 * is shown at that moment: `feature_flags` among the details has their variants, or their values where there are none.
 *
 * @example
 * const track = createTrack(store);
 * track('purchase', { value: 99.9, currency: 'EUR' });
 */
export function createTrack(
  store: Pick<FlagStore, 'state' | 'view' | 'source'>,
  options: TrackOptions = {},
): Track {
  return (name, details) => {
    const { source } = store;
    const { flags, overridden } = readFlagState(store);
    const isForced = overridden.length > 0;
    if (isForced && options.overridden !== 'tag') return;
    const attributed = {
      ...details,
      feature_flags: flags,
      ...(isForced && { feature_flags_overridden: overridden }),
    };
    callListener(() => source?.track?.(name, attributed));
  };
}
