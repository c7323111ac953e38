import type { OverrideChoice } from '@halyard/core';

/** The forced flags of a page address, by key. */
export type ForcedFlags = ReadonlyMap<string, OverrideChoice>;

/**
 * Writes forced flags as one text that Storybook takes into an address unchanged: it refuses a global with any other sign than
 * letters, digits, space, `_` and `-`. `key-value` pairs stand between `__`; every other byte is `_hh`.
 *
 * @example formatToken(new Map([['checkout.new', { value: true }]])) // 'checkout_2enew-on'
 */
export function formatToken(forced: ForcedFlags): string {
  return [...forced].map(([key, choice]) => `${escape(key)}-${escape(textOf(choice))}`).join('__');
}

function textOf({ value, simulate }: OverrideChoice): string {
  if (simulate) return `!${simulate}`;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  // A text that could be read as something else is written as JSON.
  return typeof value === 'string' && isPlain(value) ? value : JSON.stringify(value);
}

/** Whether a text can only be meant as itself. */
function isPlain(text: string): boolean {
  return /^[^!"[{\-\d]/.test(text) && text !== 'on' && text !== 'off' && text !== 'null';
}

function escape(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return Array.from(bytes, (byte) => {
    const sign = String.fromCharCode(byte);
    return /[a-z0-9]/.test(sign) ? sign : `_${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}
