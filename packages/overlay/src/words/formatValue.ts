import type { ValueMessages } from './valueMessages.ts';

/** More of a value than this is cut off. */
const longest = 48;

/** A flag's value in a few words. */
export function formatValue(value: unknown, words: ValueMessages): string {
  if (value === undefined) return words.noValue;
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (value === '') return words.emptyText;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
