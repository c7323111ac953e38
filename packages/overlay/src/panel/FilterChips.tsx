import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import type { FlagFilter } from './rows/filterFlags.ts';

interface FilterChipsProps {
  readonly filter: FlagFilter;
  readonly all: number;
  readonly forced: number;
  readonly onChange: (filter: FlagFilter) => void;
}

/** Which flags are listed, with how many there are of each. */
export function FilterChips({ filter, all, forced, onChange }: FilterChipsProps): ReactNode {
  const chips = [
    { name: 'all', label: messages.all, count: all },
    { name: 'forced', label: messages.forced, count: forced },
  ] as const;
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{messages.show}</legend>
      {chips.map(({ name, label, count }) => (
        <label key={name} className="chip">
          <input
            className="visually-hidden"
            type="radio"
            name="filter"
            checked={filter === name}
            onChange={() => onChange(name)}
          />
          {label} <span className="chip-count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
