import type { ParameterDescription } from '@halyard/server';

export type ParsedParameter =
  | { readonly ok: true; readonly value: string | number | undefined }
  | { readonly ok: false; readonly problem: string };

/** "A whole number from 0 to 9": what a field takes, as its hint and as its error. */
export function describeParameter({ kind, min, max, integer, optional }: ParameterDescription): string {
  const noun = kind === 'string' ? 'A text' : integer === true ? 'A whole number' : 'A number';
  const from = min === undefined ? '' : ` from ${min}`;
  const to = max === undefined ? '' : min === undefined ? ` up to ${max}` : ` to ${max}`;
  return `${noun}${from}${to}${optional === true ? ', may be left empty' : ''}`;
}

/** Reads what was typed into a strategy's field. Numbers are decimal digits only: "1e2" is a slip, not a hundred. */
export function parseParameter(typed: string, description: ParameterDescription): ParsedParameter {
  const { kind, min = -Infinity, max = Infinity, integer, optional } = description;
  const text = typed.trim();
  if (text === '') {
    return optional === true ? { ok: true, value: undefined } : { ok: false, problem: 'Fill this in.' };
  }
  if (kind === 'string') return { ok: true, value: text };
  const number = /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  const fits = number >= min && number <= max && (integer !== true || Number.isInteger(number));
  return fits ? { ok: true, value: number } : { ok: false, problem: `${describeParameter(description)}.` };
}
