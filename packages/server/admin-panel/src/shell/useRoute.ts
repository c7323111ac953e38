import { useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './parseRoute.ts';

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener('hashchange', listener);
  return () => globalThis.removeEventListener('hashchange', listener);
}

/** Where the address bar says we are. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => globalThis.location.hash));
}
