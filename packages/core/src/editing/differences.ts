/** One place in which two values differ. `path` is empty where they differ as a whole. */
export interface Difference {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Absent where it was added. */
  readonly before?: unknown;
  /** Absent where it was removed. */
  readonly after?: unknown;
}

/** Compares two JSON values member by member: the innermost places that differ, in the order of the first, at most `most`. */
export function differences(before: unknown, after: unknown, most = 50): readonly Difference[] {
  const found: Difference[] = [];
  compare({ before, after, path: '' }, (difference) => {
    if (found.length < most) found.push(difference);
  });
  return found;
}

interface Compared {
  readonly before: unknown;
  readonly after: unknown;
  readonly path: string;
}

function compare({ before, after, path }: Compared, tell: (difference: Difference) => void): void {
  if (Object.is(before, after)) return;
  if (!isContainer(before) || !isContainer(after) || Array.isArray(before) !== Array.isArray(after)) {
    return tell({ path, change: 'changed', before, after });
  }
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const at = pathOf(path, key, Array.isArray(before));
    if (!now.has(key)) tell({ path: at, change: 'removed', before: old.get(key) });
    else if (old.has(key)) compare({ before: old.get(key), after: now.get(key), path: at }, tell);
    else tell({ path: at, change: 'added', after: now.get(key) });
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function pathOf(path: string, key: string, isIndex: boolean): string {
  if (isIndex) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
