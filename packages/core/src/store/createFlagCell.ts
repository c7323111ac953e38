import { callListener } from '../errors/callListener.ts';
import type { Evaluation } from '../Evaluation.ts';
import { sameContent } from '../sameContent.ts';
import type { FlagView, FlagViewHost } from './createFlagView.ts';
import type { FlagCell } from './FlagCell.ts';

/** Makes the cell of one flag of one subject. */
export function createFlagCell(key: string, view: FlagView, { evaluate, show }: FlagViewHost): FlagCell {
  const listeners = new Set<() => void>();
  let now: Evaluation | undefined;
  let first: Evaluation | undefined;
  const evaluation = () => (now ??= evaluate(key, view.subject));
  const evaluationAtFirst = () => (first ??= evaluate(key, view.subject, true));

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      // Evaluated here at the latest: what is different later is different from this.
      evaluation();
      if (listeners.size === 1) show(view, key);
      return () => void listeners.delete(listener);
    },
    evaluation,
    value: () => evaluation().value,
    evaluationAtFirst,
    valueAtFirst: () => evaluationAtFirst().value,
    get listenerCount() {
      return listeners.size;
    },
    refresh: () => {
      const before = now;
      if (!before) return;
      const next = evaluate(key, view.subject);
      if (sameContent(before, next)) return;
      // The same value for another reason stays the same object: its readers do not render again.
      now = sameContent(before.value, next.value) ? { ...next, value: before.value } : next;
      listeners.forEach(callListener);
      if (listeners.size > 0) show(view, key);
    },
  };
}
