/** Starts once for any number of callers, and stops when the last of them is gone. */
export function startShared(begin: () => ReadonlyArray<(() => void) | undefined>): () => () => void {
  let callers = 0;
  let undos: ReturnType<typeof begin> = [];
  return () => {
    if (!callers++) undos = begin();
    let isUndone = false;
    return () => {
      if (!isUndone && !--callers) for (const undo of undos) undo?.();
      isUndone = true;
    };
  };
}
