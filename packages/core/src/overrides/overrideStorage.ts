import { warn } from '../errors/warn.ts';
import type { Override, Overrides } from '../Override.ts';
import { formatOverrides, parseOverrides } from './parseOverrides.ts';

/** Where overrides live between page loads. */
export interface OverrideStorage {
  read(): Overrides;
  write(overrides: Overrides): void;
  /** Calls back when another tab wrote. Returns its undo. */
  watch(onChange: () => void): () => void;
}

/** One entry per scope: this browser's in `localStorage`, this tab's, which wins, in `sessionStorage`. */
export function overrideStorage(audience: string): OverrideStorage {
  const storageKey = `halyard:${audience}:overrides:v1`;
  const scopes = ['browser', 'tab'] as const;

  function readScope(scope: Override['scope']): Array<[string, Override]> {
    try {
      return parseOverrides(storageOf(scope).getItem(storageKey), scope);
    } catch {
      return []; // Storage is blocked: overrides live for this page only.
    }
  }

  function writeScope(scope: Override['scope'], overrides: Overrides): void {
    try {
      // What this tab forces for itself hides what the browser has, and does not take it from the other tabs.
      const hidden =
        scope === 'browser' ? readScope(scope).filter(([key]) => overrides.get(key)?.scope === 'tab') : [];
      const own = [...hidden, ...[...overrides].filter(([, override]) => override.scope === scope)];
      const before = storageOf(scope).getItem(storageKey);
      const next = own.length > 0 ? formatOverrides(own) : null;
      if (next === before) return;
      if (next === null) storageOf(scope).removeItem(storageKey);
      else storageOf(scope).setItem(storageKey, next);
    } catch (error) {
      warn(
        'HAL-302',
        process.env.NODE_ENV !== 'production' &&
          'overrides are not stored — the browser blocks storage or it is full — they last until this page is left',
        error,
      );
    }
  }

  return {
    read: () => new Map(scopes.flatMap(readScope)),
    write: (overrides) => {
      for (const scope of scopes) writeScope(scope, overrides);
    },
    watch: (onChange) => {
      const listener = (event: StorageEvent) => {
        if (event.key === storageKey || event.key === null) onChange();
      };
      window.addEventListener('storage', listener);
      return () => window.removeEventListener('storage', listener);
    },
  };
}

function storageOf(scope: Override['scope']): Storage {
  return scope === 'tab' ? sessionStorage : localStorage;
}
