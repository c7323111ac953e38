import type { ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import type { FlagSort } from './findFlags.ts';

interface TallyProps {
  readonly found: number;
  readonly all: number;
  readonly sort: FlagSort;
  /** Whether fewer than all are listed: only then are all of them changed at once. */
  readonly isNarrowed: boolean;
  readonly onSort: (sort: FlagSort) => void;
  /** Forces every listed flag that is on or off, or gives them their real values back. */
  readonly onBulk: (choice: boolean | 'real') => void;
}

const sorts = ['listed', 'name', 'forced', 'recent'] as const satisfies readonly FlagSort[];

/** How many flags are listed, in which order, and what can be done to all of them. */
export function Tally({ found, all, sort, isNarrowed, onSort, onBulk }: TallyProps): ReactNode {
  const messages = useMessages();
  const choices = [
    ['real', messages.real],
    [true, messages.turnOn],
    [false, messages.turnOff],
  ] as const;
  return (
    <div className="tally">
      <p className="tally-count" role="status">
        {isNarrowed ? messages.found(found, all) : messages.allFlags(all)}
      </p>
      {isNarrowed && found > 0 ? (
        <div className="bulk" role="group" aria-label={messages.bulk(found)}>
          <span aria-hidden="true">{messages.bulkHint}</span>
          {choices.map(([choice, label]) => (
            <button key={label} type="button" className="quiet" onClick={() => onBulk(choice)}>
              {label}
            </button>
          ))}
        </div>
      ) : (
        <select
          className="sort"
          aria-label={messages.sort}
          value={sort}
          onChange={(event) => onSort(sorts.find((each) => each === event.currentTarget.value) ?? 'listed')}
        >
          {sorts.map((each) => (
            <option key={each} value={each}>
              {messages.sorts[each]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
