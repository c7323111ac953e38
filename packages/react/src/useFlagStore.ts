import type { FlagStore } from '@halyard/core';
import { useFlagContext } from './provider/FlagContext.ts';
import type { RegisteredFlags } from './Register.ts';

/** The store around a component, for what is not rendering: event handlers, loaders, `createFetch`. Throws HAL-201 outside a `<FlagProvider>`. */
export function useFlagStore(): FlagStore<RegisteredFlags> {
  // A provider takes any store; which catalog is around is what `Register` says.
  return useFlagContext(process.env.NODE_ENV !== 'production' && 'useFlagStore')
    .store as FlagStore<RegisteredFlags>;
}
