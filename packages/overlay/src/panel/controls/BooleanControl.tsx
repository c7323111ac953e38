import type { ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { useMessages, useValues } from '../MessagesContext.ts';
import type { ControlProps } from './FlagControl.tsx';

/** Real, on or off, as one group of radio buttons: one tab stop. While a state is simulated, that is what is chosen. */
export function BooleanControl({ row, actions, tabIndex }: ControlProps): ReactNode {
  const messages = useMessages();
  const values = useValues();
  const { key, isForced, override, real } = row;
  const simulate = isForced ? override?.simulate : undefined;
  const realValue = messages.realOf(formatValue(real.value, values));
  const options = [
    { label: messages.real, name: realValue, isChosen: !isForced, choose: () => actions.reset(key) },
    {
      label: messages.turnOn,
      isChosen: isForced && override?.value === true,
      choose: () => actions.force(key, true),
    },
    {
      label: messages.turnOff,
      isChosen: isForced && override?.value === false,
      choose: () => actions.force(key, false),
    },
    ...(simulate
      ? [
          {
            label: messages.simulatedMarks[simulate],
            name: messages.simulated[simulate],
            isChosen: true,
            choose: () => {},
          },
        ]
      : []),
  ];
  return (
    <fieldset className="control segments">
      <legend className="visually-hidden">{key}</legend>
      {options.map(({ label, name, isChosen, choose }) => (
        <label key={label} className="segment">
          <input
            className="visually-hidden"
            type="radio"
            tabIndex={tabIndex}
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
