import type { FlagStore } from '@halyard/core';
import { createStaleness } from './createStaleness.ts';

/** What is out of step between what is declared, what the page reads, and what its source knows. */
export interface ReadWatch {
  /** Declared, and never read by this page for this subject. */
  readonly unread: () => ReadonlySet<string>;
  /** Read by this page, and unknown to the source, which has answered. */
  readonly unknown: () => ReadonlySet<string>;
  readonly stop: () => void;
}

/** Compares the three when it is asked, and again only when one of them may be different: a flip looks at no flag. */
export function createReadWatch(store: FlagStore): ReadWatch {
  const staleness = createStaleness(store);
  const declared = Object.keys(store.flags ?? {});
  let read: ReadonlySet<string> = new Set();
  let unread: ReadonlySet<string> = new Set();
  let unknown: ReadonlySet<string> = new Set();

  function look(): void {
    const view = store.view(store.state.getState().context.targetingKey);
    const now = new Set(view.keys());
    // What was read stays read, for one subject; for another one the state is different.
    if (!staleness.take() && now.size === read.size) return;
    read = now;
    unread = new Set(declared.filter((key) => !read.has(key)));
    unknown = new Set([...read].filter((key) => isUnknown(key)));

    function isUnknown(key: string): boolean {
      const evaluation = view.peek(key);
      return (evaluation.original ?? evaluation).errorCode === 'FLAG_NOT_FOUND';
    }
  }

  return {
    unread: () => (look(), unread),
    unknown: () => (look(), unknown),
    stop: staleness.stop,
  };
}
