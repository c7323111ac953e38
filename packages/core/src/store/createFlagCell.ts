import { callListener } from '../errors/callListener.ts';
import type { Evaluation } from '../Evaluation.ts';
import { sameContent } from '../sameContent.ts';
import type { FlagView, FlagViewHost } from './createFlagView.ts';
import type { FlagCell } from './FlagCell.ts';

/** Makes the cell of one flag of one subject. As few functions as can be: a server makes a thousand cells for each request. */
export function createFlagCell(key: string, view: FlagView, show: FlagViewHost['show']): FlagCell {
  let now: Evaluation | undefined;
  let first: Evaluation | undefined;
  const evaluation = (atFirst?: true) =>
    atFirst ? (first ??= view.peek(key, atFirst)) : (now ??= view.peek(key));

  const cell = {
    // A server listens to none.
    listeners: undefined as Set<() => void> | undefined,
    subscribe: (listener: () => void) => {
      const all = (cell.listeners ??= new Set()).add(listener);
      // Evaluated here at the latest: what is different later is different from this.
      evaluation();
      if (all.size === 1) show(view, key);
      return () => all.delete(listener);
    },
    evaluation,
    value: () => (now ?? evaluation()).value,
    initial: () => evaluation(true).value,
    refresh: (isForced?: boolean) => {
      const before = now;
      if (!before) return;
      const next = view.peek(key);
      if (!isForced && sameContent(before, next)) return;
      // The same value for another reason stays the same object: its readers do not render again.
      now = sameContent(before.value, next.value) ? { ...next, value: before.value } : next;
      cell.listeners?.forEach(callListener);
      if (cell.listeners?.size) show(view, key);
    },
  };
  return cell;
}
