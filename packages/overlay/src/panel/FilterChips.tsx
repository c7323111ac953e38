import type { ReactNode } from 'react';
import { panelMessages } from './panelMessages.ts';
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
    { name: 'all', label: panelMessages.all, count: all },
    { name: 'forced', label: panelMessages.forced, count: forced },
  ] as const;
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{panelMessages.show}</legend>
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
