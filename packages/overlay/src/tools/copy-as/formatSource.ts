import type { JsonValue } from '@halyard/core';

/** A value as JavaScript, in single quotes where it is a text. */
export function formatSource(value: JsonValue): string {
  // What ends a line in JavaScript and not in JSON, and what would end a script element.
  const json = JSON.stringify(value).replaceAll(/[\u2028\u2029<]/g, escape);
  if (typeof value !== 'string') return json;
  const inner = json
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  return `'${inner}'`;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
