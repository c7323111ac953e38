import { formatValue } from '../../words/formatValue.ts';
import type { ValueMessages } from '../../words/valueMessages.ts';
import type { Fact } from '../facts/describeFacts.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import type { WatchMessages } from './watchMessages.ts';

interface WatchedWords {
  readonly messages: WatchMessages;
  readonly values: ValueMessages;
}

/** What others did to a flag: its backend while it was forced, a service, or whoever views the page with another context. */
export function describeWatched(row: FlagRow, { messages, values }: WatchedWords): readonly Fact[] {
  const { drift, evaluation, isForced } = row;
  const facts: Fact[] = drift ? [{ text: messages.drift[drift], tone: 'bad' }] : [];
  const isViewed = evaluation.original && !isForced;
  if (isViewed) facts.push({ text: messages.viewed(formatValue(evaluation.value, values)), tone: 'viewed' });
  return [...facts, ...describeAnswers(row, messages)];
}

/** Who ignored it is what a tester has to know; otherwise how many services applied it. */
function describeAnswers({ isForced, answers }: FlagRow, messages: WatchMessages): readonly Fact[] {
  if (!isForced || answers.length === 0) return [];
  const ignored = answers.find(({ outcome }) => outcome !== 'applied');
  if (!ignored) return [{ text: messages.appliedBy(answers.length), tone: 'good' }];
  return [{ text: messages.ignoredBy(ignored.service, messages.outcomes[ignored.outcome]), tone: 'bad' }];
}
