import type { Access } from '../Access.ts';

/** A permission that a test gives and takes. */
export interface FakeAccess extends Access {
  state: Access['state'];
  held?: ReadonlySet<string>;
  expiresAt: number;
  allowed: (key: string) => boolean;
  readonly listeners: Set<() => void>;
  become(state: Access['state']): void;
}

export function fakeAccess(state: Access['state'] = 'granted', held: readonly string[] = []): FakeAccess {
  const listeners = new Set<() => void>();
  const access: FakeAccess = {
    state,
    audience: 'test',
    expiresAt: Number.MAX_SAFE_INTEGER,
    ...(state === 'checking' && { held: new Set(held) }),
    listeners,
    allowed: () => true,
    allows: (key) => access.allowed(key),
    become: (next) => {
      access.state = next;
      if (next === 'none' || next === 'ended') delete access.held;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => {},
    stop: () => {},
  };
  return access;
}
