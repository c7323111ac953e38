import { callListener } from '../errors/callListener.ts';
import type { Evaluation } from '../Evaluation.ts';
import { sameContent } from '../sameContent.ts';
import type { FlagCell } from './FlagCell.ts';

interface FlagCellOptions {
  /** Evaluates the flag; `atFirst` as the server did, without anything that came later. */
  readonly evaluate: (atFirst?: true) => Evaluation;
  /** Hears of what readers are shown: when the first of them comes, and when it changes for them. */
  readonly show: () => void;
}

/** Makes the cell of one flag of one subject. */
export function createFlagCell({ evaluate, show }: FlagCellOptions): FlagCell {
  const listeners = new Set<() => void>();
  let now: Evaluation | undefined;
  let first: Evaluation | undefined;
  const evaluation = () => (now ??= evaluate());
  const evaluationAtFirst = () => (first ??= evaluate(true));

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      // Evaluated here at the latest: what is different later is different from this.
      evaluation();
      if (listeners.size === 1) show();
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
      const next = evaluate();
      if (sameContent(before, next)) return;
      // The same value for another reason stays the same object: its readers do not render again.
      now = sameContent(before.value, next.value) ? { ...next, value: before.value } : next;
      for (const listener of listeners) callListener(listener);
      if (listeners.size > 0) show();
    },
  };
}
