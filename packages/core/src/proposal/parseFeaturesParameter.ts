import type { ProposedChange } from './Proposal.ts';

const member = /^([A-Za-z0-9._-]{1,128})(?::([A-Za-z0-9._-]{1,128}))?$/;

/**
 * Reads the parameter `features` as Etsy's Feature did: `foo,bar:x,baz:off`, a bare name for `on`, the first mention of a
 * flag wins. It names variants, not values. `undefined` when one member is bad. Never throws.
 */
export function parseFeaturesParameter(text: string): ProposedChange[] | undefined {
  const changes = new Map<string, ProposedChange>();
  for (const part of text.split(',')) {
    const [, key, variant = 'on'] = member.exec(part.trim()) ?? [];
    if (key === undefined) return undefined;
    if (!changes.has(key)) changes.set(key, { key, variant });
  }
  return [...changes.values()];
}
