import { panelMessages } from '../panelMessages.ts';

/** More of a value than this is cut off. */
const longest = 48;

/** A flag's value in a few words. */
export function formatValue(value: unknown): string {
  if (value === undefined) return panelMessages.noValue;
  if (typeof value === 'boolean') return value ? panelMessages.on : panelMessages.off;
  if (value === '') return panelMessages.emptyText;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
