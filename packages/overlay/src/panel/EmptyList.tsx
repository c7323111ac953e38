import type { ReactNode } from 'react';
import { panelMessages } from './panelMessages.ts';

interface EmptyListProps {
  readonly hasFlags: boolean;
  readonly search: string;
  readonly onClear: () => void;
}

/** Says why no flag is listed. */
export function EmptyList({ hasFlags, search, onClear }: EmptyListProps): ReactNode {
  if (!hasFlags) {
    return (
      <div className="empty">
        <p className="empty-title">{panelMessages.noFlags}</p>
        <p>{panelMessages.noFlagsWhy}</p>
      </div>
    );
  }
  if (!search) return <p className="empty">{panelMessages.noneForced}</p>;
  return (
    <div className="empty">
      <p className="empty-title">{panelMessages.noMatch(search)}</p>
      <button type="button" className="button" onClick={onClear}>
        {panelMessages.clearSearch}
      </button>
    </div>
  );
}
