/**
 * Calls back when a page has reason to look again: it became visible, came back online or out of the back/forward cache.
 * `visible` happens at each change of tabs, so it is for the callee to say whether enough time has passed.
 */
export function onWake(wake: (why: 'visible' | 'online' | 'restored') => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') wake('visible');
    },
    { signal },
  );
  window.addEventListener('online', () => wake('online'), { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) wake('restored');
    },
    { signal },
  );
  return () => listening.abort();
}
