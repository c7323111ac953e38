import type { FlagRecord } from '@halyard/server';
import { describeAudience } from './describeAudience.ts';
import { describeProtection } from './describeProtection.ts';

function searchableText(flag: FlagRecord): string {
  return [
    flag.key,
    flag.kind,
    flag.description,
    flag.owner,
    flag.enabled ? 'on' : 'off',
    describeAudience(flag).text,
    describeProtection(flag).label,
  ]
    .join(' ')
    .toLowerCase();
}

/** The flags in which every word of the search occurs, in key, description, owner, kind or audience. */
export function filterFlags(flags: readonly FlagRecord[], search: string): readonly FlagRecord[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return flags;
  return flags.filter((flag) => {
    const text = searchableText(flag);
    return words.every((word) => text.includes(word));
  });
}
