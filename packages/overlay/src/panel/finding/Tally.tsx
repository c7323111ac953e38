import type { ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import type { BulkBarProps } from './BulkBar.tsx';
import { BulkHolder } from './BulkHolder.tsx';
import type { FlagSort } from './findFlags.ts';

interface TallyProps extends BulkBarProps {
  readonly all: number;
  readonly sort: FlagSort;
  /** Whether fewer than all are listed: only then are all of them changed at once. */
  readonly isNarrowed: boolean;
  readonly onSort: (sort: FlagSort) => void;
}

const sorts = ['listed', 'name', 'forced', 'recent'] as const satisfies readonly FlagSort[];

/** How many flags are listed, in which order, and what can be done to all of them. */
export function Tally({ keys, all, sort, isNarrowed, onSort, announce }: TallyProps): ReactNode {
  const messages = useMessages();
  return (
    <div className="tally">
      <p className="tally-count" role="status">
        {isNarrowed ? messages.found(keys.length, all) : messages.allFlags(all)}
      </p>
      {isNarrowed && keys.length > 0 ? (
        <BulkHolder keys={keys} announce={announce} />
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
