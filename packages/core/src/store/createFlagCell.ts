import { callListener } from '../errors/callListener.ts';
import type { Evaluation } from '../Evaluation.ts';
import { sameContent } from '../sameContent.ts';
import type { FlagView, FlagViewHost } from './createFlagView.ts';
import type { FlagCell } from './FlagCell.ts';

/** Makes the cell of one flag of one subject. */
export function createFlagCell(key: string, view: FlagView, show: FlagViewHost['show']): FlagCell {
  // Made when somebody listens: a server reads a thousand cells and listens to none.
  let listeners: Set<() => void> | undefined;
  let now: Evaluation | undefined;
  let first: Evaluation | undefined;
  const evaluation = () => (now ??= view.peek(key));
  const evaluationAtFirst = () => (first ??= view.peek(key, true));

  const cell = {
    subscribe: (listener: () => void) => {
      const all = (listeners ??= new Set());
      cell.listenerCount = all.add(listener).size;
      // Evaluated here at the latest: what is different later is different from this.
      evaluation();
      if (cell.listenerCount === 1) show(view, key);
      return () => {
        all.delete(listener);
        cell.listenerCount = all.size;
      };
    },
    evaluation,
    value: () => evaluation().value,
    evaluationAtFirst,
    valueAtFirst: () => evaluationAtFirst().value,
    // No getter: one in an object literal makes a thousand cells take twice as long.
    listenerCount: 0,
    refresh: (isForced?: boolean) => {
      const before = now;
      if (!before) return;
      const next = view.peek(key);
      if (!isForced && sameContent(before, next)) return;
      // The same value for another reason stays the same object: its readers do not render again.
      now = sameContent(before.value, next.value) ? { ...next, value: before.value } : next;
      listeners?.forEach(callListener);
      if (cell.listenerCount) show(view, key);
    },
  };
  return cell;
}
