import type { OverrideChoice } from '@halyard/core';
import { formatValue } from './formatValue.ts';
import type { ValueMessages } from './valueMessages.ts';

/** What a tester chose for a flag, in a few words. */
export function formatChoice({ value, simulate }: OverrideChoice, words: ValueMessages): string {
  return simulate ? words.simulated[simulate] : formatValue(value, words);
}
