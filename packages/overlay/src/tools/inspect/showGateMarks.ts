import type { GateMark, PageGates } from '@halyard/react';

const name = Symbol.for('@halyard/gates');

/** Has every gate of the page draw marks on either side of its branch. Returns its undo. */
export function showGateMarks(mark: GateMark): () => void {
  const page = globalThis as { [name]?: PageGates };
  const gates: PageGates = page[name] ?? new Set();
  // No gate was mounted yet; the first one that is finds it.
  Reflect.set(page, name, gates);
  const tell = (shown: GateMark | undefined) => {
    gates.mark = shown;
    for (const show of gates) show(shown);
  };
  tell(mark);
  return () => tell(undefined);
}
