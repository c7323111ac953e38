import { createFlagStore } from '@halyard/core';
import { createElement, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { FlagContext } from './FlagContext.ts';
import type { FlagProviderProps } from './FlagProviderProps.ts';

/**
 * Gives flags to the tree below, and keeps their source connected while mounted. Inside another provider it replaces that
 * one. All options but `context` are read once.
 *
 * @example
 * <FlagProvider flags={flags} source={ofrep({ baseUrl: '/' })} context={{ targetingKey: user.id }}>
 *   <App />
 * </FlagProvider>
 */
export function FlagProvider({ children, store: given, ...options }: FlagProviderProps): ReactNode {
  const { context } = options;
  const [own] = useState(() => given ?? createFlagStore(options));
  const store = given ?? own;
  const current = () => store.state.getState().context.targetingKey;
  const stored = useSyncExternalStore(store.state.subscribe, current, current);
  // The store hears of a new subject in the effect below, and nobody may see the old one's flags until then.
  const subject = context ? context.targetingKey : stored;
  // Another object for the same subject is no reason to render every reader again.
  // oxlint-disable-next-line react/memo-dependencies, react-hooks/exhaustive-deps
  const flags = useMemo(() => ({ store, view: store.view(subject), context }), [store, subject]);

  useEffect(() => {
    // The store compares by content: nobody has to memoise a context that is written inline.
    if (context) store.setContext(context);
  }, [store, context]);
  useEffect(() => store.start(), [store]);

  // Not as JSX: its runtime is one module more in every page.
  return createElement(FlagContext.Provider, { value: flags }, children);
}
