import type { FlagSource } from '@halyard/core';

/** A source that has no value for anybody: `pending`, its backend never answers; `failed`, it cannot be reached. */
export function absentSource(absence: 'pending' | 'failed'): FlagSource {
  const ask: FlagSource['start'] = () => (absence === 'failed' ? 'ERROR' : new Promise(() => {}));
  return {
    name: absence,
    start: ask,
    setContext: ask,
    peek: () => absence,
    initial: () => absence,
    subscribe: () => () => {},
    stop: () => {},
  };
}
