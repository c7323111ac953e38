import { warn } from '../errors/warn.ts';
import type { Override, Overrides } from '../Override.ts';

/** The stored document of one scope. */
const version = 1;
/** A page keeps at most this many overrides: more cannot travel to services either. */
const mostOverrides = 64;

/** Writes the overrides of one scope as they are stored. */
export function formatOverrides(overrides: Overrides): string {
  return JSON.stringify({ version, overrides: Object.fromEntries(overrides) });
}

/** Reads what was stored, by whomever: anything that is not an override of this scope is left out, and nothing throws. */
export function parseOverrides(text: string | null, scope: Override['scope']): Array<[string, Override]> {
  if (!text) return [];
  try {
    const stored = JSON.parse(text) as { version?: unknown; overrides?: object } | null;
    if (stored?.version === version) {
      const entries: Array<[string, unknown]> = Object.entries(stored.overrides ?? {});
      return entries
        .filter((entry): entry is [string, Override] => isOverride(entry[1], scope))
        .slice(0, mostOverrides);
    }
  } catch {
    // Falls through to the warning.
  }
  warn(
    'HAL-301',
    process.env.NODE_ENV !== 'production' &&
      'stored overrides are ignored — they are no document of this version — force the flags again',
  );
  return [];
}

function isOverride(entry: unknown, scope: Override['scope']): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const override = entry as Partial<Record<keyof Override, unknown>>;
  return (
    override.scope === scope &&
    Number.isFinite(override.setAt) &&
    Number.isFinite(override.expiresAt) &&
    ('value' in override || ['pending', 'error', 'missing'].includes(override.simulate as string))
  );
}
