import type { StrategyRecord } from '@halyard/server';

/** Parameters come back from a database in any order, so members are compared by name. */
function fingerprint({ name, parameters, variant }: StrategyRecord): string {
  return JSON.stringify([name, variant, Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether two lists of strategies mean the same; their order counts. */
export function sameStrategies(a: readonly StrategyRecord[], b: readonly StrategyRecord[]): boolean {
  return (
    a.length === b.length &&
    a.every((strategy, index) => {
      const other = b[index];
      return other !== undefined && fingerprint(strategy) === fingerprint(other);
    })
  );
}
