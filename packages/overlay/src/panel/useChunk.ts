import { warn } from '@halyard/core';
import { useEffect, useState } from 'react';

/** A part of the overlay that is loaded when it is first wanted. */
export type Chunk<Module> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly module: Module }
  | { readonly state: 'missing'; readonly retry: () => void };

/** Loads a chunk, and offers to try again when that failed (failure row F51). `load` must stay the same function. */
export function useChunk<Module>(load: () => Promise<Module>): Chunk<Module> {
  const [attempt, setAttempt] = useState(0);
  const [chunk, setChunk] = useState<Chunk<Module>>({ state: 'loading' });

  useEffect(() => {
    let isWanted = true;
    setChunk({ state: 'loading' });
    load().then(
      (module) => {
        if (isWanted) setChunk({ state: 'ready', module });
      },
      (error: unknown) => {
        const words =
          'a part of the panel is missing — its chunk could not be loaded — try again or reload the page';
        warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
        if (isWanted) setChunk({ state: 'missing', retry: () => setAttempt((before) => before + 1) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  return chunk;
}
