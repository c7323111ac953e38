import type { JsonValue } from '@halyard/core';
import type { ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { ControlProps } from './FlagControl.tsx';

/** The real value first, then every declared one. */
export function ChoiceControl({ row, actions, tabIndex }: ControlProps): ReactNode {
  const messages = useMessages();
  const values = useValues();
  const { key, isForced, evaluation, real, definition, override } = row;
  const variants = definition?.variants ?? [];

  function choose(index: string): void {
    if (index === '') actions.reset(key);
    // Variants are declared as values of the flag's kind: what JSON can hold.
    else actions.force(key, variants[Number(index)] as JsonValue);
  }

  return (
    <select
      className="control choice"
      tabIndex={tabIndex}
      aria-label={messages.forcedValue(key)}
      value={isForced ? String(override?.simulate ? -1 : variants.indexOf(evaluation.value)) : ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{messages.realOf(formatValue(real.value, values))}</option>
      {override?.simulate && <option value={String(-1)}>{values.simulated[override.simulate]}</option>}
      {variants.map((variant, index) => (
        <option key={formatValue(variant, values)} value={index}>
          {formatValue(variant, values)}
        </option>
      ))}
    </select>
  );
}
