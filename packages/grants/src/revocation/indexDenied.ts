import type { Grant } from '../Grant.ts';
import type { DeniedGrant } from './DeniedGrant.ts';

/** Makes looking up one grant cheap, however many were taken back. Throws when an entry is none. */
export function indexDenied(entries: unknown): (grant: Grant) => boolean {
  if (!Array.isArray(entries)) throw new TypeError('no list');
  const ids = new Set<string>();
  const subjects = new Map<string, number>();
  for (const entry of entries as readonly unknown[]) {
    if (!isDeniedGrant(entry)) throw new TypeError('no entry');
    if (entry.id !== undefined) ids.add(name(entry.issuer, entry.id));
    else {
      const subject = name(entry.issuer, entry.subject);
      subjects.set(subject, Math.max(entry.issuedBefore, subjects.get(subject) ?? 0));
    }
  }
  // By what was signed and never by the token's text, which can be written in more than one way (T39).
  return ({ issuer, id, subject, issuedAt }) =>
    ids.has(name(issuer, id)) || issuedAt < (subjects.get(name(issuer, subject)) ?? 0);
}

function name(issuer: string, who: string): string {
  return JSON.stringify([issuer, who]);
}

function isDeniedGrant(entry: unknown): entry is DeniedGrant {
  if (typeof entry !== 'object' || entry === null) return false;
  const { issuer, id, subject, issuedBefore } = entry as Partial<Record<string, unknown>>;
  if (typeof issuer !== 'string') return false;
  if (id !== undefined) return typeof id === 'string';
  return typeof subject === 'string' && Number.isFinite(issuedBefore);
}
