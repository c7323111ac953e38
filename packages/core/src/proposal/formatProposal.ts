import { warn } from '../errors/warn.ts';
import type { OverrideChoice } from '../Override.ts';
import { proposalLimits } from './Proposal.ts';
import { readProposal } from './readProposal.ts';
import { withoutProposal } from './withoutProposal.ts';

/**
 * Makes the link that proposes these choices on this page: flags and nothing of who made it. `undefined`, with a coded
 * warning, when they are more than a link may hold or a key cannot stand in one.
 */
export function formatProposal(
  href: string,
  choices: Iterable<readonly [key: string, choice: OverrideChoice]>,
): string | undefined {
  const members = Array.from(choices, ([key, choice]) => formatMember(key, choice));
  if (members.length === 0) return undefined;
  const link = new URL(withoutProposal(href));
  const parameter = `flags=${encodeURIComponent(members.join(','))}`;
  link.search = link.search ? `${link.search}&${parameter}` : parameter;
  const { refusal } = readProposal(link.href) ?? {};
  if (refusal === undefined) return link.href;
  const words = `no link can propose these ${members.length} flags — over ${proposalLimits.flags} flags or ${proposalLimits.bytes} bytes, or a key with other characters than letters, digits and . _ : - — share fewer`;
  warn(refusal, process.env.NODE_ENV !== 'production' && words);
  return undefined;
}

function formatMember(key: string, { value, simulate }: OverrideChoice): string {
  if (simulate) return `${key}=~${simulate}`;
  return value === true ? key : `${key}=${encodeURIComponent(JSON.stringify(value))}`;
}
