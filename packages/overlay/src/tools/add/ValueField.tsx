import type { ReactNode } from 'react';
import type { AddedKind } from './AddFlag.tsx';
import type { AddMessages } from './addMessages.ts';

interface ValueFieldProps {
  readonly id: string;
  readonly kind: AddedKind;
  readonly text: string;
  readonly messages: AddMessages;
  readonly onChange: (text: string) => void;
}

/** The value of a flag of which nothing but its kind is known. */
export function ValueField({ id, kind, text, messages, onChange }: ValueFieldProps): ReactNode {
  if (kind === 'boolean') {
    return (
      <select
        id={id}
        className="choice"
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="true">{messages.on}</option>
        <option value="false">{messages.off}</option>
      </select>
    );
  }
  if (kind === 'json') {
    return (
      <textarea
        id={id}
        className="field code"
        rows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <input
      id={id}
      className="field"
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
