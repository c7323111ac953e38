import type { UnusableStrategy } from '../flags/evaluateFlag.ts';
import type { Log } from '../Log.ts';

const MOST_REMEMBERED = 1000;

/** Logs each unusable strategy once, not at every evaluation (S2). */
export function createProblemReporter(log: Log): (strategy: UnusableStrategy) => void {
  const reported = new Set<string>();
  return ({ flagKey, problem }) => {
    const identity = JSON.stringify([flagKey, problem]);
    if (reported.has(identity) || reported.size >= MOST_REMEMBERED) return;
    reported.add(identity);
    log({ level: 'warn', event: 'strategy.skipped', code: 'HAL-725', flag: flagKey, problem });
  };
}
