import { lastDigit } from './lastDigit.ts';
import { percentage } from './percentage.ts';
import type { Strategy } from './Strategy.ts';

/** The strategies a flag can list, by name. To add one: write its file, and add it here. */
export const strategies: ReadonlyMap<string, Strategy> = new Map(
  [lastDigit, percentage].map((strategy) => [strategy.name, strategy]),
);
