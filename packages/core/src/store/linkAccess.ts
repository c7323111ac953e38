import type { Access } from '../Access.ts';

/** Starts `access` and follows it. Returns its undo. */
export function linkAccess(access: Access, onChange: () => void): () => void {
  const lifetime = new AbortController();
  const unsubscribe = access.subscribe(onChange);
  access.start(lifetime.signal);
  return () => {
    unsubscribe();
    lifetime.abort();
    access.stop();
  };
}
