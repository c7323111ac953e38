import type { JudgedChange } from '@halyard/core/proposal';
import type { ReactNode } from 'react';
import { formatChoice } from '../../words/formatChoice.ts';
import { formatValue } from '../../words/formatValue.ts';
import type { ValueMessages } from '../../words/valueMessages.ts';
import type { PartMessages } from './partMessages.ts';
import { Lines } from './Lines.tsx';

interface DifferencesProps {
  readonly label: string;
  readonly changes: readonly JudgedChange[];
  readonly messages: PartMessages;
  readonly values: ValueMessages;
}

/** What each flag is, and what it would be; what cannot be applied says why. */
export function Differences({ label, changes, messages, values }: DifferencesProps): ReactNode {
  if (changes.length === 0) return <p className="tool-why">{messages.nothing}</p>;
  return (
    <Lines label={label}>
      {changes.map(({ key, verdict, choice, before }) => (
        <li key={key} className="tool-line" data-verdict={verdict}>
          <bdi className="tool-key">{key}</bdi>
          <span className="tool-value">
            {verdict === 'applicable' && choice
              ? messages.becomes(formatValue(before.value, values), formatChoice(choice, values))
              : verdict === 'applicable' || messages.verdicts[verdict]}
          </span>
        </li>
      ))}
    </Lines>
  );
}
