import type { FlagRow } from '../model/FlagRow.ts';
import type { PanelMessages } from '../panelMessages.ts';
import { describeReason } from './describeReason.ts';

/** One fact about a flag; `data-tone` in the list. */
export interface Fact {
  readonly text: string;
  readonly tone?: 'good' | 'bad' | 'viewed';
}

interface DescribeFactsInput {
  readonly row: FlagRow;
  readonly owner: string | undefined;
  /** What others did to it, as `describeWatched` says. */
  readonly watched: readonly Fact[];
  readonly messages: PanelMessages;
}

/** What is worth knowing of a flag besides its value, the most pressing first: a line has room for two or three. */
export function describeFacts({ row, owner, watched, messages }: DescribeFactsInput): readonly Fact[] {
  const { override, isForced, permission, real, readers, definition } = row;
  const facts = [...watched];
  // What the whole panel waits for is worth a word only where something was forced.
  const isPaused = permission === 'resting' || permission === 'checking';
  if (override && !isForced && !isPaused) facts.push({ text: messages.inert, tone: 'bad' });
  if (isForced && override?.scope === 'tab') facts.push({ text: messages.thisTab });
  if (permission !== 'allowed' && (override || !isPaused))
    facts.push({ text: messages.refusals[permission] });
  if (!isForced) facts.push({ text: describeReason(real, messages) });
  if (readers) facts.push({ text: messages.readers(readers) });
  if (owner && !isForced) facts.push({ text: owner });
  if (readers === undefined && definition) facts.push({ text: messages.unread });
  return facts;
}
