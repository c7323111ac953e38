import { strategies } from '../strategies/strategies.ts';
import type { FlagRecord } from './FlagRecord.ts';

/** True when a flag is on for everyone: enabled, told to everybody, with a strategy that leaves nobody out (S13). */
export function releasesToEveryone(flag: Pick<FlagRecord, 'enabled' | 'secret' | 'strategies'>): boolean {
  return (
    flag.enabled &&
    !flag.secret &&
    flag.strategies.some(
      ({ name, parameters }) => strategies.get(name)?.includesEveryone?.(parameters) ?? false,
    )
  );
}
