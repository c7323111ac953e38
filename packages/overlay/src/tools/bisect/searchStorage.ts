import { parseOverrides } from '@halyard/core/session';
import type { Search } from './Search.ts';

/** Where a tab keeps its search: a broken page may have to be loaded again to be judged. */
export interface SearchStorage {
  readonly read: () => Search | undefined;
  readonly write: (search: Search | undefined) => void;
}

export function searchStorage(audience: string): SearchStorage {
  const storageKey = `halyard:${audience}:bisect:v1`;
  return {
    read: () => {
      try {
        return readSearch(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    write: (search) => {
      try {
        if (!search) return sessionStorage.removeItem(storageKey);
        const { overrides, answers } = search;
        const document = { version: 1, overrides: Object.fromEntries(overrides) };
        sessionStorage.setItem(
          storageKey,
          JSON.stringify({ keys: [...overrides.keys()], answers, document }),
        );
      } catch {
        // Blocked or full: the search goes on, and a reload ends it.
      }
    },
  };
}

function readSearch(stored: unknown): Search | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { keys, answers, document } = stored as Readonly<Record<'keys' | 'answers' | 'document', unknown>>;
  const text = JSON.stringify(document) ?? 'null';
  const kept = new Map([...parseOverrides(text, 'browser'), ...parseOverrides(text, 'tab')]);
  if (!Array.isArray(keys) || !Array.isArray(answers) || keys.length !== kept.size) return undefined;
  // In the order in which they were halved: an object may have changed it.
  const overrides = new Map(keys.flatMap((key: string) => [...kept].filter(([other]) => other === key)));
  return overrides.size === kept.size ? { overrides, answers: answers.map(Boolean) } : undefined;
}
