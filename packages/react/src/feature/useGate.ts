import type { Evaluation, FlagCell, FlagView } from '@halyard/core';
import { useMemo } from 'react';
import { subscribeToAll } from '../subscribeToAll.ts';
import { useSameContent } from '../useSameContent.ts';
import { decidingEvaluation } from './decidingEvaluation.ts';
import { keysOf, type Gate } from './Gate.ts';

interface GateReading {
  readonly subscribe: (listener: () => void) => () => void;
  readonly evaluation: () => Evaluation;
  /** What the server rendered, for hydration. */
  readonly evaluationAtFirst: () => Evaluation;
}

/** How a gate is read; another object exactly when it is about other flags or another subject. */
export function useGate(view: FlagView, gate: Gate): GateReading {
  const keys = useSameContent(keysOf(gate));
  const decider = !gate.all;
  return useMemo(() => {
    const cells = keys.map((key) => view.flag(key));
    const decide = (read: (cell: FlagCell) => Evaluation) => () =>
      decidingEvaluation(cells.map(read), decider);
    return {
      subscribe: (listener) => subscribeToAll(cells, listener),
      evaluation: decide((cell) => cell.evaluation()),
      evaluationAtFirst: decide((cell) => cell.evaluationAtFirst()),
    };
  }, [view, keys, decider]);
}
