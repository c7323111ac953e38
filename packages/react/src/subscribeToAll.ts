import type { FlagCell } from '@halyard/core';

/** Calls back when any of several flags is different. Returns its undo. */
export function subscribeToAll(cells: readonly FlagCell[], listener: () => void): () => void {
  const undos = cells.map((cell) => cell.subscribe(listener));
  return () => undos.forEach((undo) => undo());
}
