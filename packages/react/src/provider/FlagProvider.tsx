import { createFlagStore } from '@halyard/core';
import { useState, type ReactNode } from 'react';
import type { FlagProviderProps } from './FlagProviderProps.ts';
import { StoreProvider } from './StoreProvider.tsx';

/**
 * Gives flags to the tree below, and keeps their source connected while mounted. Inside another provider it replaces that
 * one. All options but `context` are read once.
 *
 * @example
 * <FlagProvider flags={flags} source={ofrep({ baseUrl: '/' })} context={{ targetingKey: user.id }}>
 *   <App />
 * </FlagProvider>
 */
export function FlagProvider(props: FlagProviderProps): ReactNode {
  return props.store ? <StoreProvider {...props} /> : <OwnStoreProvider {...props} />;
}

function OwnStoreProvider({ children, ...options }: FlagProviderProps): ReactNode {
  const [store] = useState(() => createFlagStore(options));
  return (
    <StoreProvider store={store} context={options.context}>
      {children}
    </StoreProvider>
  );
}
