import { useEffect, useState } from 'react';
import type { AuditEntry } from '@halyard/server';
import { useAdminStore } from '../store/AdminStoreContext.ts';
import type { AdminStore } from '../store/AdminStore.ts';
import { mergeEntries } from './mergeEntries.ts';

export interface History {
  /** Newest first; undefined until the first answer. */
  readonly entries: readonly AuditEntry[] | undefined;
  readonly problem: string | undefined;
  readonly isLoading: boolean;
  /** Nothing older exists. */
  readonly isComplete: boolean;
  readonly loadOlder: () => Promise<void>;
}

const PAGE_SIZE = 50;
/** The history is read page by page until this many entries of one flag are found, or this many pages are read. */
const ENOUGH_OF_ONE_FLAG = 10;
const MOST_PAGES = 6;

interface Loaded {
  readonly entries: readonly AuditEntry[];
  readonly isComplete: boolean;
}

function ofFlag(entries: readonly AuditEntry[], flagKey: string | undefined): readonly AuditEntry[] {
  return flagKey === undefined ? entries : entries.filter((entry) => entry.flagKey === flagKey);
}

async function readOlder(store: AdminStore, known: Loaded, flagKey: string | undefined): Promise<Loaded> {
  let { entries, isComplete } = known;
  const target = ofFlag(entries, flagKey).length + (flagKey === undefined ? 1 : ENOUGH_OF_ONE_FLAG);
  for (let page = 0; page < MOST_PAGES && !isComplete; page += 1) {
    const before = entries.at(-1)?.id;
    // oxlint-disable-next-line no-await-in-loop -- each page starts where the last one ended
    const older = await store.listHistory({ limit: PAGE_SIZE, ...(before === undefined ? {} : { before }) });
    entries = [...entries, ...older];
    isComplete = older.length < PAGE_SIZE;
    if (ofFlag(entries, flagKey).length >= target) break;
  }
  return { entries, isComplete };
}

/** The newest entries; for a flag that none of them is about, as far back as it takes to find one. */
async function readNewest(store: AdminStore, flagKey: string | undefined): Promise<Loaded> {
  const entries = await store.listHistory({ limit: PAGE_SIZE });
  const newest = { entries, isComplete: entries.length < PAGE_SIZE };
  return ofFlag(entries, flagKey).length > 0 ? newest : readOlder(store, newest, flagKey);
}

/** New entries on top of what "load older" has brought. */
function withNewest(known: Loaded | undefined, newest: Loaded): Loaded {
  const entries = mergeEntries(newest.entries, known?.entries ?? []);
  const reachesBack = known?.isComplete === true && entries.length > newest.entries.length;
  return { entries, isComplete: newest.isComplete || reachesBack };
}

/** The history, of one flag or of everything; new entries come in by themselves. */
export function useHistory(flagKey?: string): History {
  const store = useAdminStore();
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState<string>();
  const [isLoading, setLoading] = useState(false);

  useEffect(() => {
    let latest = 0;
    let changesRead = -1;

    async function read(): Promise<void> {
      latest += 1;
      const turn = latest;
      try {
        const newest = await readNewest(store, flagKey);
        if (turn !== latest) return;
        setLoaded((known) => withNewest(known, newest));
        setProblem(undefined);
      } catch (error) {
        if (turn === latest) setProblem(error instanceof Error ? error.message : String(error));
      }
    }

    function readIfChanged(): void {
      const { changes } = store.getState();
      if (changes === changesRead) return;
      changesRead = changes;
      void read();
    }

    readIfChanged();
    const unsubscribe = store.subscribe(readIfChanged);
    return () => {
      latest += 1;
      unsubscribe();
    };
  }, [store, flagKey]);

  async function loadOlder(): Promise<void> {
    if (loaded === undefined || isLoading) return;
    setLoading(true);
    try {
      setLoaded(await readOlder(store, loaded, flagKey));
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setLoading(false);
  }

  const entries = loaded === undefined ? undefined : ofFlag(loaded.entries, flagKey);
  return { entries, problem, isLoading, isComplete: loaded?.isComplete ?? false, loadOlder };
}
