import { messages } from '../../messages.ts';

/** More of a value than this is cut off. */
const longest = 48;

/** A flag's value in a few words. */
export function formatValue(value: unknown): string {
  if (value === undefined) return messages.noValue;
  if (typeof value === 'boolean') return value ? messages.on : messages.off;
  if (value === '') return messages.emptyText;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
