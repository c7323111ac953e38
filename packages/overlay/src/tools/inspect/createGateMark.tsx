import type { FlagStore } from '@halyard/core';
import type { GateMark, GateMarkProps } from '@halyard/react';
import type { ReactNode } from 'react';

/** What a gate draws on either side of its branch while places are looked for, if it reads this store. */
export function createGateMark(store: FlagStore): GateMark {
  return ({ edge, flags, store: own }: GateMarkProps): ReactNode =>
    // A template is never shown, and may stand in a table or a list.
    own === store ? <template data-halyard-gate={JSON.stringify(flags)} data-edge={edge} /> : null;
}
