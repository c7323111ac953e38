import { useEffect, useRef } from 'react';
import { flagLinkId } from './FlagRow.tsx';

/** Puts the focus back on the flag whose editor was left, as soon as the list is there. */
export function useReturnFocus(flagKey: string | undefined, ready: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    if (flagKey !== undefined) document.getElementById(flagLinkId(flagKey))?.focus();
  }, [flagKey, ready]);
}
