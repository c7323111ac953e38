/** Starts once for any number of callers, and stops when the last of them is gone. */
export function startShared(begin: () => ReadonlyArray<(() => void) | undefined>): () => () => void {
  const callers = new Set();
  let undos: ReturnType<typeof begin>;
  return () => {
    const caller = {};
    if (callers.add(caller).size === 1) undos = begin();
    return () => {
      if (callers.delete(caller) && !callers.size) for (const undo of undos) undo?.();
    };
  };
}
