import type { EntryProblem } from '@halyard/core/editing';
import type { MessagesOption } from '../../messages/MessagesOption.ts';
import { formatChoice } from '../../words/formatChoice.ts';
import type { ValueMessages } from '../../words/valueMessages.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { problemMessages, type ProblemMessages } from './problemMessages.ts';

interface ProblemWords {
  readonly values: ValueMessages;
  /** The app's own words. */
  readonly table: MessagesOption | undefined;
}

/** Says why what was typed for a flag is no value of it, and what counts meanwhile. */
export function describeProblem(
  { problem, isForced, override }: Pick<FlagRow, 'problem' | 'isForced' | 'override'>,
  { values, table }: ProblemWords,
): string {
  if (!problem) return '';
  const messages = { ...problemMessages, ...table?.problems };
  const why = whatIsWrong(problem, messages);
  return isForced && override ? messages.stillForced(why, formatChoice(override, values)) : why;
}

function whatIsWrong(problem: EntryProblem, messages: ProblemMessages): string {
  if (problem.code === 'not-a-number') return messages.noNumber;
  if (problem.code === 'not-json') return messages.noJson(problem.detail);
  return messages.doesNotFit(whyUnfit(problem, messages));
}

function whyUnfit(
  problem: Exclude<EntryProblem, { code: 'not-a-number' | 'not-json' }>,
  messages: ProblemMessages,
): string {
  if (problem.code === 'out-of-range') return messages.range(problem.min, problem.max);
  if (problem.code === 'other-kind') return messages.otherKind(problem.real);
  return problem.code === 'unfit' ? problem.detail : messages.wrongKind;
}
