import type { ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import type { FlagFilter } from './findFlags.ts';

interface FilterChipsProps {
  readonly filter: FlagFilter;
  readonly counts: Readonly<Record<FlagFilter, number>>;
  readonly onChange: (filter: FlagFilter) => void;
}

const filters = ['all', 'onPage', 'forced', 'starred', 'changed'] as const satisfies readonly FlagFilter[];

/** Which flags are listed, with how many there are of each. */
export function FilterChips({ filter, counts, onChange }: FilterChipsProps): ReactNode {
  const messages = useMessages();
  // What hardly ever happens takes no room while it has not.
  const shown = filters.filter((name) => name !== 'changed' || counts.changed > 0 || filter === name);
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{messages.show}</legend>
      {shown.map((name) => (
        <label key={name} className="chip">
          <input
            className="visually-hidden"
            type="radio"
            name="filter"
            checked={filter === name}
            onChange={() => onChange(name)}
          />
          {messages.filters[name]} {messages.number(counts[name])}
        </label>
      ))}
    </fieldset>
  );
}
