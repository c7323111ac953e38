import { warn, type FlagDescriptions } from '@halyard/core';
import { useEffect, useState } from 'react';
import type { OverlayOptions } from '../OverlayOptions.ts';

/** Loads what people should know of each flag; nothing until it is there, or if it cannot be loaded. */
export function useDescriptions(describe: OverlayOptions['describe']): FlagDescriptions {
  const [descriptions, setDescriptions] = useState<FlagDescriptions>({});
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      try {
        const loaded = (await describe?.()) ?? {};
        if (isWanted) setDescriptions(isModule(loaded) ? loaded.default : loaded);
      } catch (error) {
        const words =
          'flags are listed without words — their descriptions could not be loaded — reload the page';
        warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
      }
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [describe]);
  return descriptions;
}

type Loaded = Awaited<ReturnType<NonNullable<OverlayOptions['describe']>>>;

/** A module namespace carries its descriptions as the default export; a flag of that name would be no record of records. */
function isModule(loaded: Loaded): loaded is { readonly default: FlagDescriptions } {
  return loaded.default !== undefined;
}
