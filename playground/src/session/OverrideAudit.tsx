import { useFlagStore } from '@halyard/react';
import { useEffect } from 'react';

/** Has what a tester forces written into the shop's audit log. Draws nothing, and loads nothing for customers. */
export function OverrideAudit(): null {
  const store = useFlagStore();
  useEffect(() => {
    const { access } = store;
    let stop: (() => void) | undefined;
    let isWanted = true;
    let isLoading = false;
    const load = async (): Promise<void> => {
      const { tellAudit } = await import('./tellAudit.ts');
      if (isWanted) stop = tellAudit(store);
    };
    const begin = (): void => {
      if (isLoading || access?.state !== 'granted') return;
      isLoading = true;
      load().catch(console.warn);
    };
    const unsubscribe = access?.subscribe(begin);
    begin();
    return () => {
      isWanted = false;
      unsubscribe?.();
      stop?.();
    };
  }, [store]);
  return null;
}
