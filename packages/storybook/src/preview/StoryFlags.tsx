import type { Catalog } from '@halyard/core';
import type { Answer } from '@halyard/core/memory-source';
import { FlagProvider } from '@halyard/react';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { createStoryInstance, type StoryInstance } from '../story/createStoryInstance.ts';

interface StoryFlagsProps {
  readonly catalog: Catalog;
  /** By content: another map with the same answers changes nothing. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Told of the instance once it is on the screen. May return its undo. */
  readonly onMount?: ((instance: StoryInstance) => (() => void) | void) | undefined;
  readonly children: ReactNode;
}

/** Gives one story, or one cell of a matrix, flags of its own. Other answers never mount it again: an input keeps its text. */
export function StoryFlags({ catalog, answers, onMount, children }: StoryFlagsProps): ReactNode {
  const [instance] = useState(() => createStoryInstance(catalog, answers));
  // Before the screen is painted: nobody sees the flags of before.
  useLayoutEffect(() => instance.setAnswers(answers), [instance, answers]);
  useLayoutEffect(() => onMount?.(instance), [instance, onMount]);
  return <FlagProvider store={instance.store}>{children}</FlagProvider>;
}
