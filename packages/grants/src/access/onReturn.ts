interface Returns {
  readonly signal: AbortSignal;
  /** Somebody came back to the page, or the network did: time has passed, and anything may have happened. */
  readonly returned: () => void;
  /** The page can be seen again. */
  readonly shown: () => void;
}

/** Listens for the moments when a grant should be looked at again, until `signal` aborts. */
export function onReturn({ signal, returned, shown }: Returns): void {
  window.addEventListener('focus', returned, { signal });
  window.addEventListener('online', returned, { signal });
  // From the back/forward cache a page wakes up with the permission it fell asleep with (F31).
  window.addEventListener('pageshow', ({ persisted }) => persisted && returned(), { signal });
  document.addEventListener('visibilitychange', shown, { signal });
}
