import type { Override } from '@halyard/core';
import type { Shelved } from './Shelved.ts';

/** What nobody asked for in this time is forgotten, in milliseconds. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

/** Where overrides rest that have ended, until a tester sets them again or forgets them. */
export interface Shelf {
  read(): ReadonlyMap<string, Shelved>;
  put(overrides: Iterable<readonly [string, Override]>, endedBy: Shelved['endedBy']): void;
  /** Takes flags off, or all of them. */
  clear(keys?: Iterable<string>): void;
  /** Calls back when it holds something else, also because of another tab. Returns its undo. */
  subscribe(listener: () => void): () => void;
}

/** The shelf of an audience, in this browser. It throws nothing and forces nothing. */
export function createShelf(audience: string): Shelf {
  const storageKey = `halyard:${audience}:shelf:v1`;
  const listeners = new Set<() => void>();

  function read(): Map<string, Shelved> {
    try {
      const stored = Object.entries(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as object);
      return new Map(stored.filter((entry): entry is [string, Shelved] => isShelved(entry[1])));
    } catch {
      return new Map(); // Blocked, or somebody else's text.
    }
  }

  function write(shelved: ReadonlyMap<string, Shelved>): void {
    try {
      if (shelved.size > 0) localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(shelved)));
      else localStorage.removeItem(storageKey);
    } catch {
      // Blocked or full: it is offered on this page only, or not at all. Nothing is forced by that.
    }
    for (const listener of listeners) listener();
  }

  return {
    read,
    put: (overrides, endedBy) => {
      const shelved = read();
      for (const [key, override] of overrides) shelved.set(key, { ...override, endedAt: Date.now(), endedBy });
      write(shelved);
    },
    clear: (keys) => {
      const shelved = read();
      for (const key of keys ?? [...shelved.keys()]) shelved.delete(key);
      write(shelved);
    },
    subscribe: (listener) => {
      const onStorage = ({ key }: StorageEvent) => {
        if (key === storageKey || key === null) listener();
      };
      listeners.add(listener);
      window.addEventListener('storage', onStorage);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', onStorage);
      };
    },
  };
}

function isShelved(entry: unknown): entry is Shelved {
  const { endedAt, value, simulate } = (entry ?? {}) as Partial<Record<keyof Shelved, unknown>>;
  const isRecent = typeof endedAt === 'number' && Date.now() - endedAt < lifetime;
  return isRecent && (value !== undefined || ['pending', 'error', 'missing'].includes(String(simulate)));
}
