import { proposalLimits, type Proposal, type ProposedChange } from './Proposal.ts';
import { proposalParameters } from './proposalParameters.ts';

/**
 * Reads what a link proposes, in `?flags=` or, as Etsy spelled it, `?features=`; `undefined` when it proposes nothing. It
 * decides nothing and changes nothing: only a tester's own click does (T2, T3). Never throws.
 *
 * @example
 * const proposal = readProposal(location.href);
 */
export function readProposal(href: string): Proposal | undefined {
  if (!URL.canParse(href)) return undefined;
  const { searchParams } = new URL(href);
  const changes = new Map<string, ProposedChange>();
  for (const [parameter, parse] of proposalParameters) {
    const [text = '', second] = searchParams.getAll(parameter);
    // Which of two was meant, nobody can know.
    if (second !== undefined) return { refusal: 'HAL-305' };
    if (text.trim() === '') continue;
    if (new TextEncoder().encode(text).length > proposalLimits.bytes) return { refusal: 'HAL-306' };
    const parsed = parse(text);
    if (!parsed) return { refusal: 'HAL-305' };
    for (const change of parsed) if (!changes.has(change.key)) changes.set(change.key, change);
  }
  if (changes.size > proposalLimits.flags) return { refusal: 'HAL-306' };
  return changes.size > 0 ? { changes: [...changes.values()] } : undefined;
}
