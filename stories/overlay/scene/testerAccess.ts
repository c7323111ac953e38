import type { Access } from '@halyard/core';

/** A permission that a story or a test hands out, rests and ends. In no production entry, and no grant. */
export interface TesterAccess extends Access {
  readonly audience: string;
  become(change: Partial<Pick<Access, 'state' | 'refusal' | 'expiresAt'>>): void;
}

interface TesterAccessOptions {
  readonly audience: string;
  readonly denied?: readonly string[];
  readonly state?: Access['state'];
  readonly refusal?: string | undefined;
}

/** `staff:ann` may force every flag but the denied ones, for five hours and twelve minutes. */
export function testerAccess({
  audience,
  denied = [],
  state = 'granted',
  refusal,
}: TesterAccessOptions): TesterAccess {
  const listeners = new Set<() => void>();
  const access = {
    state,
    audience,
    holder: 'staff:ann',
    expiresAt: Date.now() + (5 * 60 + 12) * 60_000 + 30_000,
    ...(refusal !== undefined && { refusal }),
    allows: (key: string) => access.state === 'granted' && !denied.includes(key),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    resume: () => access.become({ state: 'granted', refusal: undefined as never }),
    start: () => {},
    stop: () => {},
    become: (change: Partial<Pick<Access, 'state' | 'refusal' | 'expiresAt'>>) => {
      Object.assign(access, change);
      for (const listener of listeners) listener();
    },
  };
  return access;
}
