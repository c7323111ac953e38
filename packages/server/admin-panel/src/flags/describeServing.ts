import type { FlagRecord } from '@halyard/server';

/** "showcase for them, grid for everyone else"; nothing for a plain on/off flag, where the switch has said it all. */
export function describeServing({ kind, onVariant, offVariant }: FlagRecord): string | undefined {
  if (kind === 'boolean' && onVariant === 'on' && offVariant === 'off') return undefined;
  return `${onVariant} for them, ${offVariant} for everyone else`;
}
