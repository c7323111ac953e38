import type { JsonValue } from '@halyard/core';
import type { FlagRecord } from '@halyard/server';

/** A variant's value as it goes over the wire, on one line. */
export function describeValue(value: JsonValue | undefined): string {
  return JSON.stringify(value) ?? 'no value';
}

/** "get showcase, everyone else grid"; nothing for a plain on/off flag, where the switch has said it all. */
export function describeServing({ kind, onVariant, offVariant }: FlagRecord): string | undefined {
  if (kind === 'boolean' && onVariant === 'on' && offVariant === 'off') return undefined;
  return `${onVariant} for them, ${offVariant} for everyone else`;
}
