import type { JsonValue } from '@halyard/core';
import type { ReactNode } from 'react';
import { panelMessages } from '../panelMessages.ts';
import { formatValue } from '../rows/formatValue.ts';
import type { ControlProps } from './FlagControl.tsx';

/** The real value first, then every declared one. */
export function ChoiceControl({ row, actions }: ControlProps): ReactNode {
  const { key, isForced, evaluation, real, definition } = row;
  const variants = definition?.variants ?? [];

  function choose(index: string): void {
    if (index === '') actions.reset([key]);
    // Variants are declared as values of the flag's kind: what JSON can hold.
    else actions.force(key, variants[Number(index)] as JsonValue);
  }

  return (
    <select
      className="control choice"
      aria-label={panelMessages.forcedValue(key)}
      value={isForced ? String(variants.indexOf(evaluation.value)) : ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{panelMessages.realOf(formatValue(real.value))}</option>
      {variants.map((variant, index) => (
        <option key={formatValue(variant)} value={index}>
          {formatValue(variant)}
        </option>
      ))}
    </select>
  );
}
