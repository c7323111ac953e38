import { useEffect, useState } from 'react';
import type { Followers } from '../../rendered/countFollowers.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { usePanel } from '../PanelContext.ts';

/** Who on the page follows a flag, counted again when there are more or fewer of them; `undefined` where that cannot be told. */
export function useFollowers({ key, readers, evaluation }: FlagRow): Followers | undefined {
  const { store } = usePanel().model;
  const [followers, setFollowers] = useState<Followers>();
  const { value } = evaluation;
  useEffect(() => {
    let isWanted = Boolean(readers);
    const count = async () => {
      try {
        const { countFollowers } = await import('../../rendered/countFollowers.ts');
        const { context } = store.state.getState();
        if (isWanted) setFollowers(countFollowers(store.view(context.targetingKey), key));
      } catch {
        // Without that chunk it is told how many there are in all.
      }
    };
    // Later: the page may be about to render, and the details are shown first.
    const timer = setTimeout(() => void count());
    return () => {
      isWanted = false;
      clearTimeout(timer);
      setFollowers(undefined);
    };
    // Another value may mount another gate instead of a reader, as many as before.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, key, readers, value]);
  return followers;
}
