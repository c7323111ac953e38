import type { JsonValue } from '@halyard/core';
import { hideSecrets } from './hideSecrets.ts';

/** What a member of such a name holds is nobody's business, whatever it looks like. */
const secretName = /pass(?:word|wd|phrase)|secret|token|api[-_]?key|authorization|e-?mail|cookie|session/i;

/** A value without secrets, in keys and texts at any depth. */
export function hideSecretsIn(value: JsonValue): JsonValue {
  if (typeof value === 'string') return hideSecrets(value);
  if (Array.isArray(value)) return value.map((item) => hideSecretsIn(item));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, JsonValue] => [
    hideSecrets(name),
    secretName.test(name) ? '[removed]' : hideSecretsIn(member),
  ]);
  return Object.fromEntries(members);
}
