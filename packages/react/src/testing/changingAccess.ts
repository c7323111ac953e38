import type { Access } from '@halyard/core';

/** A permission that a test gives and takes. */
export interface ChangingAccess extends Access {
  readonly listenerCount: number;
  become(state: Access['state']): void;
}

export function changingAccess(state: Access['state'], held: readonly string[] = []): ChangingAccess {
  const listeners = new Set<() => void>();
  const access = {
    state,
    held: new Set(held),
    allows: () => true,
    get listenerCount() {
      return listeners.size;
    },
    become: (next: Access['state']) => {
      access.state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => {},
    stop: () => {},
  };
  return access;
}
