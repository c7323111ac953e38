import type { JsonValue } from '../JsonValue.ts';
import type { OverrideChoice } from '../Override.ts';
import type { ProposedChange } from './Proposal.ts';

/** A flag's key, then optionally `=` and percent-encoded JSON: the grammar of the header `Flag-Overrides`. */
const member = /^([A-Za-z0-9._:-]{1,128})(?:=([!-~]+))?$/;
const simulated = { '~pending': 'pending', '~error': 'error', '~missing': 'missing' } as const;

/**
 * Reads the parameter `flags`: `key=value,key=value`, a bare key for `true`, `key=~pending` for a simulated state.
 * `undefined` when one member is bad, or a flag is named twice. Never throws.
 */
export function parseFlagsParameter(text: string): ProposedChange[] | undefined {
  const changes = new Map<string, ProposedChange>();
  for (const part of text.split(',')) {
    const [, key, encoded] = member.exec(part.trim()) ?? [];
    if (key === undefined || changes.has(key)) return undefined;
    const choice = encoded === undefined ? { value: true } : parseChoice(encoded);
    if (!choice) return undefined;
    changes.set(key, { key, choice });
  }
  return [...changes.values()];
}

function parseChoice(encoded: string): OverrideChoice | undefined {
  if (isSimulated(encoded)) return { simulate: simulated[encoded] };
  try {
    // JSON.parse makes nothing else.
    return { value: JSON.parse(decodeURIComponent(encoded), refuseUnsafe) as JsonValue };
  } catch {
    return undefined;
  }
}

function isSimulated(encoded: string): encoded is keyof typeof simulated {
  return Object.hasOwn(simulated, encoded);
}

function refuseUnsafe(key: string, value: unknown): unknown {
  // Harmless here, but an app that merges the object would set its prototype (T18); 1e999 is JSON, and Infinity here.
  if (key === '__proto__' || value === Infinity || value === -Infinity) throw new SyntaxError();
  return value;
}
