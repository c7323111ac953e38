import { createFlagStore, type Catalog, type Evaluation, type FlagStore } from '@halyard/core';
import { memorySource, type Answer } from '@halyard/core/memory-source';
import { watchReads } from './watchReads.ts';

type Answers = ReadonlyMap<string, Answer>;

/** The flags of one story on the screen: a store of its own, shared with no other story. */
export interface StoryInstance {
  readonly store: FlagStore;
  /** The flags that were read so far. */
  readonly reads: ReadonlySet<string>;
  /** How often a flag that somebody reads became different since the story was mounted. */
  readonly flips: number;
  /** What a flag is; looking here is no read. */
  inspect(key: string): Evaluation;
  /** What the flags are besides what `play` set. */
  setAnswers(answers: Answers): void;
  /** What a story's `play` sets counts more than anything else; an empty map takes it back. */
  setPlayed(answers: Answers): void;
  readonly played: Answers;
  /** Calls back when anything above is different. Returns its undo. */
  subscribe(listener: () => void): () => void;
}

export function createStoryInstance(catalog: Catalog, first: Answers): StoryInstance {
  const source = memorySource(first);
  const store = createFlagStore({ flags: catalog, source });
  const reads = new Set<string>();
  const listeners = new Set<() => void>();
  let given = first;
  let played: Answers = new Map();
  let flips = 0;
  let isInspecting = false;

  const inspect = (key: string) => {
    isInspecting = true;
    const evaluation = store.evaluate(key);
    isInspecting = false;
    return evaluation;
  };
  const shown = () => JSON.stringify(Array.from(reads, (key) => inspect(key).value ?? null));
  const tell = () => {
    for (const listener of listeners) listener();
  };
  function update(): void {
    const before = shown();
    source.setAnswers(new Map([...given, ...played]));
    if (shown() !== before) flips++;
    tell();
  }

  return {
    store: watchReads(store, (key) => {
      if (isInspecting || reads.has(key)) return;
      reads.add(key);
      // Later: a flag is read while React renders, when nothing may change.
      queueMicrotask(tell);
    }),
    reads,
    get flips() {
      return flips;
    },
    get played() {
      return played;
    },
    inspect,
    setAnswers: (answers) => {
      given = answers;
      update();
    },
    setPlayed: (answers) => {
      played = answers;
      update();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
