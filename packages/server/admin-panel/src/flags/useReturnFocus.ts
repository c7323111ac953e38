import { useEffect } from 'react';
import { flagLinkId } from './FlagRow.tsx';

/** Puts the focus back on the flag whose editor was left, as soon as the list is there. */
export function useReturnFocus(flagKey: string | undefined, isReady: boolean): void {
  useEffect(() => {
    if (isReady && flagKey !== undefined) document.getElementById(flagLinkId(flagKey))?.focus();
  }, [flagKey, isReady]);
}
