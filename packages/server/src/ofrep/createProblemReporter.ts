import type { StrategyRecord } from '../flags/StrategyRecord.ts';
import type { Log } from '../Log.ts';

const MOST_REMEMBERED = 1000;

/** Logs each unusable strategy once, not at every evaluation (S2). */
export function createProblemReporter(
  log: Log,
): (key: string) => (record: StrategyRecord, problem: string) => void {
  const reported = new Set<string>();
  return (key) => (record, problem) => {
    const identity = JSON.stringify([key, record.name, problem]);
    if (reported.has(identity) || reported.size >= MOST_REMEMBERED) return;
    reported.add(identity);
    log({ level: 'warn', event: 'strategy.skipped', code: 'HAL-725', flag: key, problem });
  };
}
