const listeners = new Set<() => void>();
let moves = 0;

/** Goes to another page of the shop without loading it anew. */
export function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  moved();
  // Back and forward restore the position themselves; a new page starts at its top.
  window.scrollTo(0, 0);
}

/** Calls back after each move, the back button's included. Returns its undo. */
export function subscribeToLocation(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', moved);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', moved);
  };
}

/** Path and query. */
export function readLocation(): string {
  return window.location.pathname + window.location.search;
}

/** Whether this page was reached from another page of the shop: then its heading takes the focus. */
export function hasNavigated(): boolean {
  return moves > 0;
}

function moved(): void {
  moves += 1;
  for (const listener of listeners) listener();
}
