import type { FlagStore } from '@halyard/core';
import { createEventLog, type EventLog } from './createEventLog.ts';

const logs = new WeakMap<FlagStore, EventLog>();

/** The log of a store. It begins when it is first asked for, and goes on while the panel shows other things, until access ends. */
export function eventLogOf(store: FlagStore): EventLog {
  const known = logs.get(store);
  if (known) return known;
  const log = createEventLog(store);
  logs.set(store, log);
  const unfollow = store.access?.subscribe(() => {
    if (store.access?.state === 'granted') return;
    log.stop();
    logs.delete(store);
    unfollow?.();
  });
  return log;
}
