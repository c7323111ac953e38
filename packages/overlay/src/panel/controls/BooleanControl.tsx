import type { ReactNode } from 'react';
import { panelMessages } from '../panelMessages.ts';
import { formatValue } from '../rows/formatValue.ts';
import type { ControlProps } from './FlagControl.tsx';

/** Real, on or off, as one group of radio buttons: one tab stop. */
export function BooleanControl({ row, actions }: ControlProps): ReactNode {
  const { key, isForced, evaluation, real } = row;
  const realValue = panelMessages.realOf(formatValue(real.value));
  const options = [
    { label: panelMessages.real, name: realValue, isChosen: !isForced, choose: () => actions.reset([key]) },
    {
      label: panelMessages.turnOn,
      isChosen: isForced && evaluation.value === true,
      choose: () => actions.force(key, true),
    },
    {
      label: panelMessages.turnOff,
      isChosen: isForced && evaluation.value === false,
      choose: () => actions.force(key, false),
    },
  ];
  return (
    <fieldset className="control segments">
      <legend className="visually-hidden">{key}</legend>
      {options.map(({ label, name, isChosen, choose }) => (
        <label key={label} className="segment">
          <input
            className="visually-hidden"
            type="radio"
            name={`force-${key}`}
            aria-label={name}
            checked={isChosen}
            onChange={choose}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
