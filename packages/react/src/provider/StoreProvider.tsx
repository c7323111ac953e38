import type { EvaluationContext, FlagStore } from '@halyard/core';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { FlagContext } from './FlagContext.ts';

interface StoreProviderProps {
  readonly store: FlagStore;
  readonly context?: EvaluationContext | undefined;
  readonly children?: ReactNode;
}

/** Gives a store's flags, as the subject of `context` sees them, and starts the store while mounted. */
export function StoreProvider({ store, context, children }: StoreProviderProps): ReactNode {
  const current = () => store.state.getState().context;
  const stored = useSyncExternalStore(store.state.subscribe, current, current);
  // The store hears of a new subject in the effect below, and nobody may see the old one's flags until then.
  const { targetingKey } = context ?? stored;
  // Another object for the same subject is no reason to render every reader again.
  // oxlint-disable-next-line react/memo-dependencies, react-hooks/exhaustive-deps
  const flags = useMemo(() => ({ store, view: store.view(targetingKey), context }), [store, targetingKey]);

  useEffect(() => {
    // The store compares by content: nobody has to memoise a context that is written inline.
    if (context) store.setContext(context);
  }, [store, context]);
  useEffect(() => store.start(), [store]);

  return <FlagContext.Provider value={flags}>{children}</FlagContext.Provider>;
}
