import { useId, type ReactNode } from 'react';
import './form.css';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: ReadonlyArray<{ readonly value: Value; readonly name: string; readonly detail: string }>;
  readonly onChoice: (value: Value) => void;
}

/** A few choices, of which one holds. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactNode {
  const { label, value, choices, onChoice } = props;
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoice(choice.value)}
          />
          <strong>{choice.name}</strong>
          <span>{choice.detail}</span>
        </label>
      ))}
    </fieldset>
  );
}
