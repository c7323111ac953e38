import type { FlagDefinition } from '../catalog/FlagDefinition.ts';
import type { JsonValue } from '../JsonValue.ts';
import type { ControlKind } from './controlKind.ts';

/** What a field has to know of the flag that it edits. */
export interface EditedFlag {
  readonly kind: ControlKind;
  readonly definition: FlagDefinition | undefined;
  /** What the flag is without what is typed here. */
  readonly real: { readonly value: unknown };
}

/** Why a text is no value of a flag. The words are the caller's, in its language. */
export type EntryProblem =
  | { readonly code: 'not-a-number' }
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'out-of-range'; readonly min: number | undefined; readonly max: number | undefined }
  | { readonly code: 'unfit'; readonly detail: string }
  | { readonly code: 'wrong-kind' }
  | { readonly code: 'other-kind'; readonly real: string };

/** What was typed: a value, the wish for the real value (neither), or why it is none. */
export interface Entry {
  readonly value?: JsonValue;
  readonly problem?: EntryProblem;
}

/** Reads what was typed into a flag's field. Only a value that the flag's definition accepts comes out. */
export function parseEntry(flag: EditedFlag, text: string): Entry {
  const isText = flag.kind === 'string' || flag.kind === 'choice';
  const entry = isText ? { value: text } : parseText(flag.kind, text.trim());
  return entry.value === undefined ? entry : checkValue(flag, entry.value);
}

function parseText(kind: ControlKind, text: string): Entry {
  if (text === '') return {};
  if (kind === 'number') {
    const value = Number(text);
    return Number.isFinite(value) ? { value } : { problem: { code: 'not-a-number' } };
  }
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch (error) {
    return { problem: { code: 'not-json', detail: error instanceof Error ? error.message : String(error) } };
  }
}

function checkValue({ definition, real }: EditedFlag, value: JsonValue): Entry {
  if (definition) {
    const { errorCode, message } = definition.parse(value);
    return errorCode ? { problem: describeMismatch(definition, message) } : { value };
  }
  // Undeclared flags are forced to the kind of value that they have; another one would be without effect.
  const isAlike = real.value === undefined || typeof real.value === typeof value;
  return isAlike ? { value } : { problem: { code: 'other-kind', real: typeof real.value } };
}

function describeMismatch({ min, max }: FlagDefinition, message: string | undefined): EntryProblem {
  if (min !== undefined || max !== undefined) return { code: 'out-of-range', min, max };
  return message === undefined ? { code: 'wrong-kind' } : { code: 'unfit', detail: message };
}
