import type { JsonValue } from '@halyard/core';
import type { Answer } from '@halyard/core/memory-source';
import { StorybookError } from '../errors/StorybookError.ts';
import type { StoryInstance } from './createStoryInstance.ts';

/** What a story's `play` and tests do with its flags: `context.flags`. All of it is forgotten when the story ends. */
export interface FlagsControls {
  /** Gives a flag another value, in this story alone. */
  set(key: string, value: JsonValue): void;
  /** Lets a flag be without a value, for the other slots of a gate. */
  simulate(key: string, what: 'pending' | 'error' | 'missing'): void;
  /** Takes back what was set for `keys`, or for all flags. */
  reset(...keys: readonly string[]): void;
  /** The flags that the story has read so far. */
  reads(): readonly string[];
  /** Settles once no flag that the story reads is pending, or rejects after five seconds with those that still are. */
  ready(): Promise<void>;
}

const simulated = { pending: 'pending', error: 'failed', missing: 'missing' } as const;
/** Milliseconds. */
const longestWait = 5000;

/** Makes the controls of whichever instance is on the screen when they are used. */
export function flagsControls(find: () => StoryInstance | undefined): FlagsControls {
  const instance = (): StoryInstance => {
    const found = find();
    if (found) return found;
    throw new StorybookError(
      'HAL-601',
      'context.flags has no flags to control — the story is not on the screen — use it in play, or in a test',
    );
  };
  const answer = (key: string, next: Answer) =>
    instance().setPlayed(new Map(instance().played).set(key, next));

  return {
    set: (key, value) => answer(key, { value, reason: 'STATIC' }),
    simulate: (key, what) => answer(key, simulated[what]),
    reset: (...keys) => {
      const left = [...instance().played].filter(([key]) => keys.length > 0 && !keys.includes(key));
      instance().setPlayed(new Map(left));
    },
    reads: () => [...instance().reads],
    ready: () => whenKnown(instance()),
  };
}

function whenKnown(instance: StoryInstance): Promise<void> {
  return new Promise((resolve, reject) => {
    const pending = () => [...instance.reads].filter((key) => instance.inspect(key).pending);
    const end = (error?: Error) => {
      clearTimeout(timer);
      unsubscribe();
      if (error) reject(error);
      else resolve();
    };
    const look = () => pending().length === 0 && end();
    const unsubscribe = instance.subscribe(look);
    const timer = setTimeout(() => {
      const keys = pending().join(', ');
      end(
        new StorybookError(
          'HAL-602',
          `${keys} stayed pending for five seconds — the view or the story keeps them so — choose another, or set them`,
        ),
      );
    }, longestWait);
    look();
  });
}
