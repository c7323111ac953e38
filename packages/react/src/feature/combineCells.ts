import type { FlagCell } from '@halyard/core';
import { subscribeToAll } from '../subscribeToAll.ts';
import { decidingEvaluation } from './decidingEvaluation.ts';

/** Reads several flags as the one of them that decides; `decider` is the value that decides by itself. */
export function combineCells(
  cells: readonly FlagCell[],
  decider: boolean,
): Pick<FlagCell, 'subscribe' | 'evaluation' | 'evaluationAtFirst'> {
  const decide = (read: 'evaluation' | 'evaluationAtFirst') => () =>
    decidingEvaluation(
      cells.map((cell) => cell[read]()),
      decider,
    );
  return {
    subscribe: (listener) => subscribeToAll(cells, listener),
    evaluation: decide('evaluation'),
    evaluationAtFirst: decide('evaluationAtFirst'),
  };
}
