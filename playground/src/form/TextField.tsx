import { useId, type ComponentProps, type ReactNode } from 'react';
import './form.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'id' | 'aria-describedby'> {
  readonly label: string;
  /** A line of help below the field. */
  readonly hint?: string;
  readonly onText?: (text: string) => void;
}

/** A labelled line of text. */
export function TextField({ label, hint, onText, ...input }: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={onText && (({ currentTarget }) => onText(currentTarget.value))}
      />
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
