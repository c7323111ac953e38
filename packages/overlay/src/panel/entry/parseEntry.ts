import type { JsonValue } from '@halyard/core';
import { panelMessages } from '../panelMessages.ts';
import type { FlagRow } from '../rows/FlagRow.ts';

/** What was typed: a value to force, the wish for the real value, or why it is neither. */
export type Entry =
  | { readonly value: JsonValue; readonly message?: undefined }
  | { readonly value?: undefined; readonly message: string }
  | { readonly value?: undefined; readonly message?: undefined };

/** Reads what a tester typed into a flag's field. Only a value that the flag's definition accepts comes out. */
export function parseEntry(row: Pick<FlagRow, 'kind' | 'definition' | 'real'>, text: string): Entry {
  const entry = row.kind === 'string' ? { value: text } : parseText(row.kind, text.trim());
  return entry.value === undefined ? entry : checkValue(row, entry.value);
}

function parseText(kind: FlagRow['kind'], text: string): Entry {
  if (text === '') return {};
  if (kind === 'number') {
    const value = Number(text);
    return Number.isFinite(value) ? { value } : { message: panelMessages.noNumber };
  }
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch (error) {
    return { message: panelMessages.noJson(error instanceof Error ? error.message : String(error)) };
  }
}

function checkValue({ definition, real }: Pick<FlagRow, 'definition' | 'real'>, value: JsonValue): Entry {
  if (definition) {
    const { errorCode, message } = definition.parse(value);
    if (!errorCode) return { value };
    return { message: panelMessages.doesNotFit(rangeOf(definition) ?? message ?? panelMessages.wrongKind) };
  }
  // Undeclared flags are forced to the kind of value that they have; another one would be without effect.
  const isAlike = real.value === undefined || typeof real.value === typeof value;
  return isAlike
    ? { value }
    : { message: panelMessages.doesNotFit(panelMessages.otherKind(typeof real.value)) };
}

function rangeOf({ min, max }: NonNullable<FlagRow['definition']>): string | undefined {
  return min === undefined && max === undefined ? undefined : panelMessages.range(min, max);
}
