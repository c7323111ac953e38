import { joinPage, warn, type FlagStore } from '@halyard/core';
import type { OverlayOptions } from './OverlayOptions.ts';

/**
 * Loads the testers' tools once the store's access says that a tester may be here. Until then it only listens: no element,
 * no request, no storage. Returns its undo.
 */
export function mountOverlay(store: FlagStore, options: OverlayOptions = {}): () => void {
  const { access } = store;
  let isMounted = true;
  let isLoading = false;
  let stopGuard: (() => void) | undefined;

  async function follow(): Promise<void> {
    // Overrides that rest after an hour without input are a tester's, too.
    const isTester =
      access && (access.state === 'checking' || access.state === 'granted' || access.refusal === 'HAL-523');
    if (isLoading || stopGuard || !isTester) return;
    isLoading = true;
    try {
      const { startGuard } = await import('./guard/startGuard.ts');
      if (isMounted) stopGuard = startGuard(store, options);
    } catch (error) {
      warn(
        'HAL-310',
        process.env.NODE_ENV !== 'production' &&
          'the overlay is missing — its first chunk could not be loaded — reload the page',
        error,
      );
    }
    isLoading = false;
  }

  const leavePage = joinPage(store);
  const unfollow = access?.subscribe(() => void follow());
  void follow();
  return () => {
    isMounted = false;
    leavePage();
    unfollow?.();
    stopGuard?.();
  };
}
