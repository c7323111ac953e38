import type { JsonValue } from '@halyard/core';
import type { GrantErrorCode } from '../GrantError.ts';
import type { OverrideList, OverrideMember } from './OverrideList.ts';

const MAXIMUM_ENTRIES = 64;
const MAXIMUM_BYTES = 4096;

/** Key, then optionally `=` and what a W3C baggage value may hold: no space, quote, comma, semicolon, backslash. */
const MEMBER = /^([\w.:-]{1,128})(?:=([\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+))?$/;

export type ParsedOverrideList =
  | { readonly list: OverrideList; readonly refusal?: never }
  | { readonly list?: never; readonly refusal: GrantErrorCode };

/**
 * Reads `key=value(, key=value)*`, where a value is percent-encoded JSON and a bare key means `true`. Never throws; a list
 * with one bad member, a doubled key, over 64 entries or over 4096 bytes is refused as a whole (T19).
 */
export function parseOverrideList(text: string): ParsedOverrideList {
  const list = new Map<string, OverrideMember>();
  // Every allowed character is one byte; others fail the grammar.
  if (text.length > MAXIMUM_BYTES) return { refusal: 'HAL-514' };
  if (text.trim() === '') return { list };
  const members = text.split(',');
  if (members.length > MAXIMUM_ENTRIES) return { refusal: 'HAL-514' };
  for (const member of members) {
    const [written, key, encoded] = MEMBER.exec(trimSpaces(member)) ?? [];
    if (written === undefined || key === undefined || list.has(key)) return { refusal: 'HAL-513' };
    const value = encoded === undefined ? true : parseValue(encoded);
    if (value === undefined) return { refusal: 'HAL-513' };
    list.set(key, { value, text: written });
  }
  return { list };
}

/** Optional whitespace of HTTP lists is space and tab. By hand, since a pattern for the end would look at each space again and again (T20). */
function trimSpaces(member: string): string {
  let start = 0;
  let end = member.length;
  while (start < end && isSpace(member[start])) start++;
  while (end > start && isSpace(member[end - 1])) end--;
  return member.slice(start, end);
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function parseValue(encoded: string): JsonValue | undefined {
  try {
    return JSON.parse(decodeURIComponent(encoded), refuseUnsafe) as JsonValue; // JSON.parse makes nothing else
  } catch {
    return undefined;
  }
}

function refuseUnsafe(key: string, value: unknown): unknown {
  // Harmless here, but an app that merges the object would set its prototype.
  if (key === '__proto__') throw new SyntaxError('__proto__');
  // 1e999 is JSON, and Infinity in JavaScript.
  if (typeof value === 'number' && !Number.isFinite(value)) throw new SyntaxError('number');
  return value;
}
