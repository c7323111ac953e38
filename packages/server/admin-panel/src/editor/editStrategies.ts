import type { StrategyDraft } from './StrategyDraft.ts';

type Strategies = readonly StrategyDraft[];

/** The edits of a list of strategies, each a new list. */
export const editStrategies = {
  add(strategies: Strategies, name: string): Strategies {
    const id = Math.max(-1, ...strategies.map((strategy) => strategy.id)) + 1;
    return [...strategies, { id, name, fields: {}, kept: {}, variant: undefined }];
  },
  remove: (strategies: Strategies, id: number): Strategies =>
    strategies.filter((strategy) => strategy.id !== id),
  replace: (strategies: Strategies, changed: StrategyDraft): Strategies =>
    strategies.map((strategy) => (strategy.id === changed.id ? changed : strategy)),
  /** By one place; a move beyond either end changes nothing. */
  move(strategies: Strategies, { id, by }: { readonly id: number; readonly by: -1 | 1 }): Strategies {
    const from = strategies.findIndex((strategy) => strategy.id === id);
    const moved = strategies[from];
    const displaced = strategies[from + by];
    if (moved === undefined || displaced === undefined) return strategies;
    return strategies.map((strategy, index) => {
      if (index === from) return displaced;
      return index === from + by ? moved : strategy;
    });
  },
};
