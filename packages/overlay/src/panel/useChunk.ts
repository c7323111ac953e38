import { warn } from '@halyard/core';
import { useEffect, useState } from 'react';

/** A part of the overlay that is loaded when it is first wanted. */
export type Chunk<Module> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly module: Module }
  | { readonly state: 'missing'; readonly retry: () => void };

/** Loads a chunk, and offers to try again when that failed (failure row F51). `load` must stay the same function. */
export function useChunk<Module>(load: () => Promise<Module>): Chunk<Module> {
  const [chunk, setChunk] = useState<Chunk<Module>>({ state: 'loading' });

  useEffect(() => {
    let isWanted = true;
    async function attempt(): Promise<void> {
      try {
        const module = await load();
        if (isWanted) setChunk({ state: 'ready', module });
      } catch (error) {
        const words =
          'a part of the panel is missing — its chunk could not be loaded — try again or reload the page';
        warn('HAL-310', process.env.NODE_ENV !== 'production' && words, error);
        if (isWanted) setChunk({ state: 'missing', retry });
      }
    }
    function retry(): void {
      setChunk({ state: 'loading' });
      void attempt();
    }
    void attempt();
    return () => {
      isWanted = false;
    };
  }, [load]);
  return chunk;
}
