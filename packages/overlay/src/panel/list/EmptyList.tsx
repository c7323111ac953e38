import type { ReactNode } from 'react';
import type { FlagFilter } from '../finding/findFlags.ts';
import { usePanel } from '../PanelContext.ts';
import { emptyMessages } from './emptyMessages.ts';

export interface EmptyListProps {
  readonly filter: FlagFilter;
  readonly search: string;
  readonly onClear: () => void;
  readonly onShowAll: () => void;
}

/** Says why no flag is listed, and what to do about it. */
export function EmptyList({ filter, search, onClear, onShowAll }: EmptyListProps): ReactNode {
  const messages = { ...emptyMessages, ...usePanel().table?.empty };
  const action = search
    ? { name: messages.clearSearch, run: onClear }
    : filter !== 'all' && { name: messages.showAll, run: onShowAll };
  return (
    <>
      <p className="empty-title">{search ? messages.noMatch(search) : messages.none[filter]}</p>
      {!search && <p>{messages.noneWhy[filter]}</p>}
      {action && (
        <p className="actions">
          <button type="button" className="button" onClick={action.run}>
            {action.name}
          </button>
        </p>
      )}
    </>
  );
}
