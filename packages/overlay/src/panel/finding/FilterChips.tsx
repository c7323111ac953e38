import type { ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import type { FindInput, FlagFilter } from './findFlags.ts';

interface FilterChipsProps {
  readonly filter: FlagFilter;
  readonly state: FindInput['state'];
  readonly onChange: (filter: FlagFilter) => void;
}

/** Which flags are listed, with how many there are of each. */
export function FilterChips({ filter, state, onChange }: FilterChipsProps): ReactNode {
  const { filters, number, show } = useMessages();
  const chips: ReadonlyArray<readonly [FlagFilter, string, number]> = [
    ['all', filters.all, state.keys.length],
    ['onPage', filters.onPage, state.onPage.size],
    ['forced', filters.forced, state.overridden.size],
    ['starred', filters.starred, state.starred.size],
    ...state.watched.map(({ name, label, keys }) => [name, label, keys.size] as const),
  ];
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{show}</legend>
      {chips.map(
        ([name, label, count], index) =>
          // What need not be there takes no room while it is not.
          (index < 4 || count > 0 || filter === name) && (
            <label key={name} className="chip">
              <input
                className="visually-hidden"
                type="radio"
                name="filter"
                checked={filter === name}
                onChange={() => onChange(name)}
              />
              {label} {number(count)}
            </label>
          ),
      )}
    </fieldset>
  );
}
