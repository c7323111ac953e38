import { Fragment, type ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { usePanel } from '../PanelContext.ts';
import { describeFacts } from './describeFacts.ts';
import { Remaining } from './Remaining.tsx';

interface FlagFactsProps {
  readonly row: FlagRow;
  readonly owner: string | undefined;
}

/** What a flag really is and why, and for a forced one how long it stays so. One line: the rest is in the details. */
export function FlagFacts({ row, owner }: FlagFactsProps): ReactNode {
  const messages = useMessages();
  const values = useValues();
  const { model } = usePanel();
  const { evaluation, real, isForced, override } = row;
  const value = formatValue(real.value, values);
  return (
    <p className="facts">
      {isForced && override?.simulate && `${messages.simulated[override.simulate]} · `}
      {evaluation.original && `${messages.really} `}
      <b>{value}</b>
      {isForced && override && (
        <>
          {' · '}
          <Remaining until={override.expiresAt} />
        </>
      )}
      {describeFacts({ row, owner, watched: model.factsOf(row), messages }).map(({ text, tone }) => (
        <Fragment key={text}>
          {' · '}
          <span data-tone={tone}>{text}</span>
        </Fragment>
      ))}
    </p>
  );
}
