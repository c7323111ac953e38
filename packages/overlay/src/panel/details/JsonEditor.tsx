import { differences, type Difference } from '@halyard/core/editing';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { entryField } from '../controls/entryField.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import type { PanelActions } from '../model/PanelActions.ts';
import { useDetailMessages } from './DetailMessagesContext.ts';

interface JsonEditorProps {
  readonly row: FlagRow;
  readonly actions: PanelActions;
  /** Says why what was typed is no value. */
  readonly problem: ReactNode;
}

/** Edits a structure as JSON, with what its schema says and how it differs from the real value. */
export function JsonEditor({ row, actions, problem }: JsonEditorProps): ReactNode {
  const messages = useMessages();
  const details = useDetailMessages();
  const { key, isForced, evaluation, real } = row;
  const { text, change, leave } = entryField(row, actions);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Opened from the row's "Edit": that is where somebody wants to type.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <div className="json">
      <textarea
        ref={field}
        className="field code"
        rows={5}
        spellCheck={false}
        autoComplete="off"
        aria-label={messages.forcedValue(key)}
        aria-invalid={row.problem !== undefined}
        aria-describedby={id}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={leave}
      />
      <p id={id} className="json-message" role="status">
        {problem}
      </p>
      {isForced && (
        <div className="difference">
          <p className="details-label">{details.difference}</p>
          <DifferenceList found={differences(real.value, evaluation.value)} />
        </div>
      )}
    </div>
  );
}

function DifferenceList({ found }: { readonly found: readonly Difference[] }): ReactNode {
  const details = useDetailMessages();
  const values = useValues();
  if (found.length === 0) return <p>{details.same}</p>;
  return (
    <ul className="differences">
      {found.map(({ path, change, before, after }) => (
        <li key={path} data-change={change}>
          <code>{path || details.value}</code>
          <span className="visually-hidden">{details[change]}</span>
          {change !== 'added' && <del>{formatValue(before, values)}</del>}
          {change !== 'removed' && <ins>{formatValue(after, values)}</ins>}
        </li>
      ))}
    </ul>
  );
}
