import type { Access } from '../Access.ts';

/** Starts `access` and follows it. Returns its undo. */
export function linkAccess(access: Access, onChange: () => void): () => void {
  const unsubscribe = access.subscribe(onChange);
  access.start();
  return () => {
    unsubscribe();
    access.stop();
  };
}
