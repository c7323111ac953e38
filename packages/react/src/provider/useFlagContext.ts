import { FlagError } from '@halyard/core';
import { useContext } from 'react';
import { FlagContext, type ProvidedFlags } from './FlagContext.ts';

/** The flags around a component; `reader` is what asks, for the error. */
export function useFlagContext(reader: string): ProvidedFlags {
  const flags = useContext(FlagContext);
  if (flags) return flags;
  throw new FlagError(
    'HAL-201',
    process.env.NODE_ENV !== 'production' &&
      `${reader} has no flags to read — there is no <FlagProvider> above it — render it inside a <FlagProvider>`,
  );
}
