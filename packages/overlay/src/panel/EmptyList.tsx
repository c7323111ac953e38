import type { ReactNode } from 'react';
import { messages } from '../messages.ts';

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
        <p className="empty-title">{messages.noFlags}</p>
        <p>{messages.noFlagsWhy}</p>
      </div>
    );
  }
  if (!search) return <p className="empty">{messages.noneForced}</p>;
  return (
    <div className="empty">
      <p className="empty-title">{messages.noMatch(search)}</p>
      <button type="button" className="button" onClick={onClear}>
        {messages.clearSearch}
      </button>
    </div>
  );
}
