import type { ReactNode } from 'react';
import type { FlagFilter } from '../finding/findFlags.ts';
import { useMessages } from '../MessagesContext.ts';

interface EmptyListProps {
  readonly filter: FlagFilter;
  readonly search: string;
  /** The source has not answered yet: there may be flags in a moment. */
  readonly isLoading: boolean;
  readonly onClear: () => void;
  readonly onShowAll: () => void;
}

/** Says why no flag is listed, and what to do about it. */
export function EmptyList({ filter, search, isLoading, onClear, onShowAll }: EmptyListProps): ReactNode {
  const messages = useMessages();
  if (search) {
    return (
      <div className="empty">
        <p className="empty-title">{messages.noMatch(search)}</p>
        <p className="actions">
          <button type="button" className="button" onClick={onClear}>
            {messages.clearSearch}
          </button>
        </p>
      </div>
    );
  }
  if (isLoading) {
    return (
      <div className="empty" data-loading="">
        <p className="empty-title">{messages.loading}</p>
        <i className="skeleton" />
        <i className="skeleton" />
        <i className="skeleton" />
      </div>
    );
  }
  return (
    <div className="empty">
      <p className="empty-title">{messages.none[filter]}</p>
      <p>{messages.noneWhy[filter]}</p>
      {filter !== 'all' && (
        <p className="actions">
          <button type="button" className="button" onClick={onShowAll}>
            {messages.showAll}
          </button>
        </p>
      )}
    </div>
  );
}
