import { useSyncExternalStore } from 'react';
import { readLocation, subscribeToLocation } from './navigation.ts';

/** Where the visitor is: path and query of the address. */
export function useLocation(): { readonly pathname: string; readonly query: URLSearchParams } {
  const location = useSyncExternalStore(subscribeToLocation, readLocation);
  const { pathname, searchParams } = new URL(location, window.location.origin);
  return { pathname, query: searchParams };
}
