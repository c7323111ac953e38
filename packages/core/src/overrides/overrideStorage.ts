import { warn } from '../errors/warn.ts';
import type { Override, Overrides } from '../Override.ts';
import { listenTo } from './listenTo.ts';
import { parseOverrides, version } from './parseOverrides.ts';

/** Where overrides live between page loads. */
export interface OverrideStorage {
  /** All of them, also those whose time is over. */
  read(): Overrides;
  /** Writes what is forced for these keys, and leaves all others to the tabs that wrote them. */
  write(keys: readonly string[], overrides: Overrides): void;
  /** Calls back when another tab wrote. Returns its undo. */
  watch(onChange: () => void): () => void;
}

/** One entry per scope: this browser's in `localStorage`, this tab's, which wins, in `sessionStorage`. */
export function overrideStorage(audience = 'default'): OverrideStorage {
  const storageKey = `halyard:${audience}:overrides:v1`;
  const scopes = ['browser', 'tab'] as const;

  function readScope(scope: Override['scope']): Array<[string, Override]> {
    let text: string | null | undefined;
    try {
      text = storageOf(scope).getItem(storageKey);
      return text ? parseOverrides(text, scope) : [];
    } catch {
      // A storage that is blocked has no text: overrides live for this page only.
      if (text)
        warn(
          'HAL-301',
          process.env.NODE_ENV !== 'production' &&
            'stored overrides are ignored — they are no document of this version — force the flags again',
        );
      return [];
    }
  }

  return {
    read: () => new Map(scopes.flatMap(readScope)),
    write: (keys, overrides) => {
      for (const scope of scopes) {
        const kept = new Map(readScope(scope));
        for (const key of keys) {
          const override = overrides.get(key);
          if (override?.scope === scope) kept.set(key, override);
          // What this tab forces for itself hides what the browser has, and does not take it from the other tabs.
          else if (override?.scope !== 'tab') kept.delete(key);
        }
        try {
          if (kept.size)
            storageOf(scope).setItem(
              storageKey,
              JSON.stringify({ version, overrides: Object.fromEntries(kept) }),
            );
          else storageOf(scope).removeItem(storageKey);
        } catch (error) {
          warn(
            'HAL-302',
            process.env.NODE_ENV !== 'production' &&
              'overrides are not stored — the browser blocks storage or it is full — they last until this page is left',
            error,
          );
        }
      }
    },
    watch: (onChange) =>
      listenTo('storage', ({ key }) => {
        // `null`: all of it was cleared.
        if ((key ?? storageKey) === storageKey) onChange();
      }),
  };
}

function storageOf(scope: Override['scope']): Storage {
  return scope === 'tab' ? sessionStorage : localStorage;
}
