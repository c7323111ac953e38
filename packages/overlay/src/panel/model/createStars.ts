/** More are not kept. */
const most = 500;

/** The flags that a tester marked, in this browser, by audience. */
export interface Stars {
  has(key: string): boolean;
  keys(): ReadonlySet<string>;
  toggle(key: string): void;
}

/** Reads the stars of an audience. Without storage they last as long as the panel. */
export function createStars(audience: string): Stars {
  const storageKey = `halyard:${audience}:starred:v1`;
  let starred = new Set(readKeys(storageKey));
  return {
    has: (key) => starred.has(key),
    keys: () => starred,
    toggle: (key) => {
      starred = new Set(starred);
      if (!starred.delete(key) && starred.size < most) starred.add(key);
      try {
        localStorage.setItem(storageKey, JSON.stringify([...starred]));
      } catch {
        // Blocked or full.
      }
    },
  };
}

function readKeys(storageKey: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}
