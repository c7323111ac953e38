import type { Override } from '../Override.ts';

/** Of the stored document of one scope. */
export const version = 1;
/** A page keeps at most this many overrides: more cannot travel to services either. */
const mostOverrides = 64;

/** Reads what was stored, by whomever: anything that is not an override of this scope is left out. Throws for no such document. */
export function parseOverrides(text: string, scope: Override['scope']): Array<[string, Override]> {
  // Looked at as what it should be: anything else is of no version, or has nothing to look at.
  const stored = JSON.parse(text) as { version: number; overrides: object };
  if (stored.version !== version) throw new Error();
  const entries: Array<[string, unknown]> = Object.entries(stored.overrides);
  return entries
    .filter((entry): entry is [string, Override] => {
      const override = entry[1] as Override | null; // Likewise.
      return (
        override?.scope === scope &&
        // Texts would add up to a text, and what is missing to no number.
        Number.isFinite(override.setAt + override.expiresAt) &&
        ('value' in override || ['pending', 'error', 'missing'].includes(override.simulate))
      );
    })
    .slice(0, mostOverrides);
}
