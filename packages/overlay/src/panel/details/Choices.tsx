import type { ReactNode } from 'react';

interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly choices: ReadonlyArray<{ readonly value: Value; readonly label: string }>;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side. */
export function Choices<Value extends string>(props: ChoicesProps<Value>): ReactNode {
  const { name, label, choices, chosen, onChoose } = props;
  return (
    <fieldset className="setting">
      <legend className="details-label">{label}</legend>
      <span className="segments">
        {choices.map((choice) => (
          <label key={choice.value} className="segment">
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              checked={choice.value === chosen}
              onChange={() => onChoose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
