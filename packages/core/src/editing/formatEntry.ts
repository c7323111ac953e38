import type { ControlKind } from './controlKind.ts';

/** A value as its field shows it for editing; `parseEntry` reads it back. */
export function formatEntry(kind: ControlKind, value: unknown): string {
  if (value === undefined) return '';
  if (kind !== 'json' && (typeof value === 'string' || typeof value === 'number')) return String(value);
  return JSON.stringify(value, undefined, 2);
}
