import type { JsonValue, OverrideChoice } from '@halyard/core';
import type { ForcedFlags } from './formatToken.ts';

const states = ['pending', 'error', 'missing'] as const;

/** Reads what `formatToken` wrote. An entry that is none is left out, whatever stands in an address; nothing throws. */
export function parseToken(token: unknown): ForcedFlags {
  const forced = new Map<string, OverrideChoice>();
  if (typeof token !== 'string' || token === '') return forced;
  for (const entry of token.split('__')) {
    const [key, text, ...more] = entry.split('-').map(unescape);
    const choice = key !== undefined && text !== undefined && more.length === 0 && choiceOf(text);
    if (choice) forced.set(key, choice);
  }
  return forced;
}

function choiceOf(text: string): OverrideChoice | undefined {
  if (text === 'on' || text === 'off') return { value: text === 'on' };
  const simulate = states.find((state) => text === `!${state}`);
  if (simulate) return { simulate };
  if (text.startsWith('!')) return undefined;
  if (text !== '' && text !== 'null' && !/^["[{\-\d]/.test(text)) return { value: text };
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return undefined; // Somebody's own writing.
  }
}

/** `undefined` for what no `formatToken` wrote. */
function unescape(text: string): string | undefined {
  if (!/^(?:[a-z0-9]|_[0-9a-f]{2})*$/.test(text)) return undefined;
  const bytes = text.match(/_..|./g)?.map((sign) => {
    return sign.startsWith('_') ? Number.parseInt(sign.slice(1), 16) : sign.charCodeAt(0);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes ?? []));
  } catch {
    return undefined; // No UTF-8.
  }
}
