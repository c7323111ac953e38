import type { Access } from '@halyard/core';

/** A permission whose holder, state and end a test decides. */
export interface TestAccess extends Access {
  become(change: Partial<Pick<Access, 'state' | 'expiresAt' | 'refusal'>>): void;
  readonly listenerCount: number;
}

/** Access for `staff:quinn` to every flag but those in `denied`, for five hours. */
export function createTestAccess(initial: Partial<Access> = {}, denied: readonly string[] = []): TestAccess {
  const listeners = new Set<() => void>();
  const access: TestAccess = {
    state: 'granted',
    audience: 'test/overlay',
    holder: 'staff:quinn',
    expiresAt: Date.now() + 5 * 60 * 60 * 1000,
    get listenerCount() {
      return listeners.size;
    },
    allows: (key) => access.state === 'granted' && !denied.includes(key),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {},
    stop: () => {},
    become: (change) => {
      Object.assign(access, change);
      for (const listener of listeners) listener();
    },
  };
  return Object.assign(access, initial);
}
