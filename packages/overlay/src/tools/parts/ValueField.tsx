import type { ControlKind } from '@halyard/core/editing';
import type { ReactNode } from 'react';

/** What a value is when nothing is declared of it. */
export type ValueKind = Exclude<ControlKind, 'choice'>;

interface ValueFieldProps {
  readonly id: string;
  readonly kind: ValueKind;
  readonly text: string;
  /** How high a field for JSON is. Default 6. */
  readonly rows?: number;
  readonly messages: { readonly on: string; readonly off: string };
  readonly onChange: (text: string) => void;
}

/** A value of which nothing but its kind is known. */
export function ValueField({ id, kind, text, rows = 6, messages, onChange }: ValueFieldProps): ReactNode {
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
        rows={rows}
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
